<?php
/**
 * The scripts of WordPress that editor.js needs. WordPress reads this file, which is written by hand.
 *
 * @package PartnershipCheck
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '0.1.0',
);
