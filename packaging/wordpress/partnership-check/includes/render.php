<?php
/**
 * Draws the element for the shortcode and for the block: one function, so that both give the same.
 * Knows nothing of which values are allowed or of where the script is.
 *
 * @package PartnershipCheck
 */

namespace PartnershipCheck;

defined( 'ABSPATH' ) || exit;

/**
 * The element, and its script once on the page.
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
	// The element may be in another language than the site.
	return sprintf(
		'<partnership-check%s><p lang="%s">%s</p></partnership-check>',
		$attributes,
		esc_attr( get_bloginfo( 'language' ) ),
		esc_html__( 'A questionnaire opens here. It needs JavaScript: if this sentence stays, please allow JavaScript and load the page again.', 'partnership-check' )
	);
}

/** @param array|string $given Empty text where the shortcode has no attributes. */
function render_shortcode( $given ): string {
	$defaults = array_fill_keys( array_keys( known_attributes() ), '' );
	return render( shortcode_atts( $defaults, $given, 'partnership-check' ) );
}

/** The block's own element carries its width and class names. */
function render_block( array $attributes ): string {
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), render( by_html_names( $attributes ) ) );
}
