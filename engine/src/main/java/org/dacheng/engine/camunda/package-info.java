/**
 * The room of the process engine: the only place that knows Camunda. It runs what the compiler wrote and calls back
 * when a request enters a node; it stores ids and nothing that people wrote, and runs no text that people wrote.
 */
@NamedInterface
@NullMarked
package org.dacheng.engine.camunda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
