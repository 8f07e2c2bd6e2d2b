<?php
// The configuration of the temporary WordPress that script/try-wordpress sets up. Everything comes from the environment,
// and requests to other hosts are blocked. Not for a site that anyone else can reach.
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', getenv( 'TRY_DATABASE' ) );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
define( 'WP_HOME', getenv( 'TRY_URL' ) );
define( 'WP_SITEURL', getenv( 'TRY_URL' ) );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', getenv( 'TRY_PLACE' ) . '/debug.log' );
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $scheme ) {
	define( $scheme . '_KEY', getenv( 'TRY_PASSWORD' ) . $scheme );
	define( $scheme . '_SALT', $scheme . getenv( 'TRY_PASSWORD' ) );
}
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
