<?php
/**
 * Adds the widget's one script, as a module and with its integrity hash, only to pages that show the widget. The script
 * finds its other files next to itself. This file knows nothing about the element.
 *
 * @package PartnershipCheck
 */

namespace PartnershipCheck;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'partnership-check';

/**
 * The name of the folder in assets/ with the files of this build, or '' if there are none. It changes with the files,
 * so that caches never serve a file of the previous build after an update.
 */
function build(): string {
	$file = dirname( __DIR__ ) . '/assets/build.php';
	return is_readable( $file ) ? (string) include $file : '';
}

/** May be called for every widget on a page, while the page is being rendered. */
function enqueue_script(): void {
	if ( '' === build() ) {
		return;
	}
	$url = plugins_url( 'assets/' . build() . '/partnership-check.js', PLUGIN_FILE );
	// The address needs no version, because the folder's name changes with every build.
	if ( function_exists( 'wp_enqueue_script_module' ) ) { // WordPress 6.5 and later.
		wp_enqueue_script_module( SCRIPT, $url, array(), null );
	} else {
		wp_enqueue_script( SCRIPT, $url, array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}

/**
 * Before WordPress 6.5: replaces the tag of our script by that of a module.
 *
 * @param string $tag    The tag that WordPress would write.
 * @param string $handle The handle of the script.
 * @param string $src    The address of the script.
 */
function as_module( $tag, $handle, $src ) {
	if ( SCRIPT !== $handle ) {
		return $tag;
	}
	return wp_get_script_tag(
		array(
			'type' => 'module',
			'src'  => $src,
			'id'   => SCRIPT . '-js-module',
		)
	);
}

/**
 * Adds the integrity hash, so that browsers do not run a changed file. A site that rewrites its scripts can switch this
 * off with the filter partnership_check_integrity.
 *
 * @param array $attributes The attributes of any script tag that WordPress writes.
 */
function with_integrity( $attributes ) {
	if ( SCRIPT . '-js-module' !== ( $attributes['id'] ?? '' ) ) {
		return $attributes;
	}
	$integrity = apply_filters( 'partnership_check_integrity', known_integrity() );
	if ( is_string( $integrity ) && '' !== $integrity ) {
		$attributes['integrity'] = $integrity;
	}
	return $attributes;
}

/** The hash of the script, from the build; '' if there is none. */
function known_integrity(): string {
	$file  = dirname( __DIR__ ) . '/assets/' . build() . '/integrity.json';
	$known = is_readable( $file ) ? wp_json_file_decode( $file, array( 'associative' => true ) ) : array();
	return $known['partnership-check.js'] ?? '';
}
