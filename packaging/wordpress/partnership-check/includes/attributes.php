<?php
/**
 * The attributes and their allowed values. The lists come from block/block.json; anything that is not in them is
 * dropped. This file knows nothing about posts or about how the element is rendered.
 *
 * @package PartnershipCheck
 */

namespace PartnershipCheck;

defined( 'ABSPATH' ) || exit;

/**
 * The block's attributes from its metadata file, by their names in HTML.
 *
 * @return array<string, array{default: string, enum?: string[]}>
 */
function known_attributes(): array {
	static $known = null;
	if ( null === $known ) {
		$metadata = wp_json_file_decode( dirname( __DIR__ ) . '/block/block.json', array( 'associative' => true ) );
		$known    = by_html_names( $metadata['attributes'] );
	}
	return $known;
}

/** The same values by their names in HTML: storageKey becomes storage-key. */
function by_html_names( array $values ): array {
	$named = array();
	foreach ( $values as $name => $value ) {
		$named[ strtolower( preg_replace( '/[A-Z]/', '-$0', (string) $name ) ) ] = $value;
	}
	return $named;
}

/**
 * The attributes to write: known ones with an allowed value that differs from the default.
 *
 * @param array<string, mixed> $given Values by their names in HTML, as the author of the page wrote them.
 * @return array<string, string>
 */
function allowed_attributes( array $given ): array {
	$allowed = array();
	foreach ( known_attributes() as $name => $known ) {
		$value = is_string( $given[ $name ] ?? null ) ? trim( $given[ $name ] ) : '';
		$value = isset( $known['enum'] ) ? allowed_choice( $value, $known['enum'] ) : allowed_text( $name, $value );
		if ( '' !== $value && $known['default'] !== $value ) {
			$allowed[ $name ] = $value;
		}
	}
	return $allowed;
}

/** @param string[] $choices */
function allowed_choice( string $value, array $choices ): string {
	$value = strtolower( $value );
	return in_array( $value, $choices, true ) ? $value : '';
}

/** Checks an attribute without a list of values against its format. Attributes without a format here are refused. */
function allowed_text( string $name, string $value ): string {
	switch ( $name ) {
		case 'lang':
			return preg_match( '/^[a-z]{2,8}(-[a-z0-9]{1,8}){0,4}$/iD', $value ) ? $value : '';
		case 'src':
			// Without a slash or a scheme at the beginning, esc_url() would take the path for a host name.
			return preg_match( '~^(https?:/)?/~i', $value ) ? esc_url_raw( $value, array( 'http', 'https' ) ) : '';
		case 'storage-key':
			return preg_match( '/^[\p{L}\p{N} ._:-]{1,64}$/uD', $value ) ? $value : '';
		case 'collect':
			return preg_match( "/^[\\w.+'-]{1,64}@([a-z\\d-]{1,63}\\.)+[a-z\\d-]{2,63}$/iD", $value ) ? $value : '';
		case 'round':
			return preg_match( '/^\P{C}{1,100}$/uD', $value ) ? $value : '';
		default:
			return '';
	}
}
