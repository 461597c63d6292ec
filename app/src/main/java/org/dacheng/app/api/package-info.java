/** API documentation: the OpenAPI document and the page that shows it. */
@NullMarked
package org.dacheng.app.api;

import org.jspecify.annotations.NullMarked;
