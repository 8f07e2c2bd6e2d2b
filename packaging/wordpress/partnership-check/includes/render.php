<?php
/**
 * Renders the element for the shortcode and the block with the same function, so that both give the same HTML.
 * This file knows nothing about which values are allowed or where the script is.
 *
 * @package PartnershipCheck
 */

namespace PartnershipCheck;

defined( 'ABSPATH' ) || exit;

/**
 * The element. Its script is added to the page only once.
 *
 * @param array<string, mixed> $given Attributes by their names in HTML, as the page's author wrote them.
 */
function render( array $given ): string {
	enqueue_script();
	$attributes = '';
	foreach ( allowed_attributes( $given ) as $name => $value ) {
		$value       = 'src' === $name ? esc_url( $value, array( 'http', 'https' ) ) : esc_attr( $value );
		$attributes .= sprintf( ' %s="%s"', esc_attr( $name ), $value );
	}
	// The sentence is in the language of the site, which may differ from that of the element.
	return sprintf(
		'<partnership-check%s><p lang="%s">%s</p></partnership-check>',
		$attributes,
		esc_attr( get_bloginfo( 'language' ) ),
		esc_html__( 'A questionnaire opens here. It needs JavaScript. If this sentence does not go away, please allow JavaScript and reload the page.', 'partnership-check' )
	);
}

/** @param array|string $given An empty string if the shortcode has no attributes. */
function render_shortcode( $given ): string {
	$defaults = array_fill_keys( array_keys( known_attributes() ), '' );
	return render( shortcode_atts( $defaults, $given, 'partnership-check' ) );
}

/** The block's wrapper carries its width and class names. */
function render_block( array $attributes ): string {
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), render( by_html_names( $attributes ) ) );
}
