<?php
/**
 * The one script that a page names, as a module and with its integrity: on pages that show the widget and on no other.
 * It finds its siblings next to itself. Knows nothing of the element.
 *
 * @package PartnershipCheck
 */

namespace PartnershipCheck;

defined( 'ABSPATH' ) || exit;

const SCRIPT = 'partnership-check';

/**
 * The name of the folder in assets/ with this build's files, '' where there are none. It changes with the files, so
 * that after an update no cache gives out a sibling of the build before.
 */
function build(): string {
	$file = dirname( __DIR__ ) . '/assets/build.php';
	return is_readable( $file ) ? (string) include $file : '';
}

/** May be called for each widget of a page, while the page is being written. */
function enqueue_script(): void {
	if ( '' === build() ) {
		return;
	}
	$url = plugins_url( 'assets/' . build() . '/partnership-check.js', PLUGIN_FILE );
	// The folder's name stands for the version.
	if ( function_exists( 'wp_enqueue_script_module' ) ) { // WordPress 6.5 and later.
		wp_enqueue_script_module( SCRIPT, $url, array(), null );
	} else {
		wp_enqueue_script( SCRIPT, $url, array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	}
}

/**
 * Before WordPress 6.5: the tag of our script is made anew, as that of a module.
 *
 * @param string $tag    As WordPress would write it.
 * @param string $handle Whose it is.
 * @param string $src    The script's address.
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
 * A changed file is not run. A site that rewrites its scripts on the way switches this off with the filter
 * partnership_check_integrity.
 *
 * @param array $attributes Those of any script tag that WordPress writes.
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

/** As the build worked it out. */
function known_integrity(): string {
	$file  = dirname( __DIR__ ) . '/assets/' . build() . '/integrity.json';
	$known = is_readable( $file ) ? wp_json_file_decode( $file, array( 'associative' => true ) ) : array();
	return $known['partnership-check.js'] ?? '';
}
