<?php
// Lets a page of the throw-away site be looked at in its classic theme: ?theme=classic. Knows nothing of the plugin.
foreach ( array( 'template', 'stylesheet' ) as $part ) {
	add_filter(
		$part,
		function ( $name ) {
			return 'classic' === ( $_GET['theme'] ?? '' ) ? 'classic' : $name;
		}
	);
}
