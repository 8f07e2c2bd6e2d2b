<?php
// Shows a page of the test site in its classic theme if the address has ?theme=classic. It knows nothing about the plugin.
foreach ( array( 'template', 'stylesheet' ) as $part ) {
	add_filter(
		$part,
		function ( $name ) {
			return 'classic' === ( $_GET['theme'] ?? '' ) ? 'classic' : $name;
		}
	);
}
