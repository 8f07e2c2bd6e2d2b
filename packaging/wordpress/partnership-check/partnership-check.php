<?php
/**
 * Plugin Name: Partnership Check
 * Description: Assessments of how a partnership works, filled in and kept entirely in the visitor's browser. As a block and as the shortcode [partnership-check].
 * Version: 0.1.0
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT OR Apache-2.0
 * License URI: https://spdx.org/licenses/MIT.html
 * Text Domain: partnership-check
 *
 * Connects the plugin to WordPress: which hook calls what. This file knows nothing about the attributes or where the
 * widget's files are.
 *
 * @package PartnershipCheck
 */

namespace PartnershipCheck;

defined( 'ABSPATH' ) || exit;

const PLUGIN_FILE = __FILE__;

require __DIR__ . '/includes/attributes.php';
require __DIR__ . '/includes/script.php';
require __DIR__ . '/includes/render.php';

add_action( 'init', __NAMESPACE__ . '\register' );
add_action( 'admin_notices', __NAMESPACE__ . '\warn_if_not_built' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\as_module', 10, 3 );
add_filter( 'wp_script_attributes', __NAMESPACE__ . '\with_integrity' );

/** One block and one shortcode, both rendered by render(). */
function register(): void {
	add_shortcode( 'partnership-check', __NAMESPACE__ . '\render_shortcode' );
	register_block_type( __DIR__ . '/block', array( 'render_callback' => __NAMESPACE__ . '\render_block' ) );
}

/** Warns administrators if the plugin was installed from source: only the packaged plugin contains the built files. */
function warn_if_not_built(): void {
	if ( '' !== build() ) {
		return;
	}
	printf(
		'<div class="notice notice-error"><p>%s</p></div>',
		esc_html__( 'Partnership Check does not contain the widget, because it was not installed from its zip file. Please install partnership-check-wordpress.zip.', 'partnership-check' )
	);
}
