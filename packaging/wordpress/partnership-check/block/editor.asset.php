<?php
/**
 * What editor.js needs of WordPress; WordPress reads this file beside the script. Nothing builds it.
 *
 * @package PartnershipCheck
 */

defined( 'ABSPATH' ) || exit;

return array(
	'dependencies' => array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' ),
	'version'      => '0.1.0',
);
