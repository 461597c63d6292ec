/**
 * The process engine; the only package that runs Camunda. It runs compiled models and calls back when a request enters
 * a node. It stores only ids and neither stores nor runs text that people wrote.
 */
@NamedInterface
@NullMarked
package org.dacheng.engine.camunda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
