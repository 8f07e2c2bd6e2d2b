<?php
// Sets up an empty WordPress for script/try-wordpress, with an administrator "admin" and the pages to test, which are
// created without filtering their content. Prints their addresses as JSON. Runs in WordPress' folder.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = substr( getenv( 'TRY_URL' ), strlen( 'http://' ) );

// No mail may be sent about this site.
function wp_mail() {
	return true;
}
function wp_new_blog_notification() {}

require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Trying', 'admin', 'admin@example.org', false, '', getenv( 'TRY_PASSWORD' ) );
wp_set_current_user( 1 );
kses_remove_filters();

$break_out = '"><script>window.hostile = 1</script><img src=x onerror="window.hostile = 1">';
$hostile   = array(
	'instrument' => $break_out,
	'layout'     => $break_out,
	'storageKey' => $break_out,
	'lang'       => 'cy" onfocus="window.hostile = 1',
	'src'        => 'javascript:window.hostile=1',
	'theme'      => 'dark',
	'className'  => $break_out,
);

$pages = array(
	'plain'     => '<p>No assessment here.</p>',
	'bare'      => '[partnership-check]',
	'shortcode' => '[partnership-check instrument="phase-readiness" layout="single" lang="cy" theme="dark" storage="session" storage-key="team" loading="eager"]',
	'src'       => '[partnership-check src="/wp-content/uploads/own.json?a=1&b=2" loading="eager"]',
	'block'     => '<!-- wp:partnership-check/widget {"instrument":"phase-readiness","layout":"single","lang":"cy","theme":"dark","storage":"session","storageKey":"team","loading":"eager","align":"wide"} /-->',
	'markup'    => "[partnership-check instrument='$break_out' layout='$break_out' storage-key='$break_out' src='javascript:window.hostile=1' theme='dark']",
	'quotes'    => "[partnership-check instrument='\" onclick=\"window.hostile = 1' layout='single onclick=x' storage-key='\" autofocus onfocus=\"window.hostile = 1' lang='cy\" tabindex=\"0' src='javascript:window.hostile=1' onclick='window.hostile = 1' style='color: red' theme='dark']",
	'blocks'    => get_comment_delimited_block_content( 'partnership-check/widget', $hostile, '' ),
);
$addresses = array();
foreach ( $pages as $name => $content ) {
	$id = wp_insert_post(
		wp_slash(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => ucfirst( $name ),
				'post_content' => $content,
			)
		),
		true
	);
	if ( is_wp_error( $id ) ) {
		fwrite( STDERR, $id->get_error_message() . "\n" );
		exit( 1 );
	}
	$addresses[ $name ] = get_permalink( $id );
}
echo wp_json_encode( $addresses, JSON_PRETTY_PRINT ), "\n";
