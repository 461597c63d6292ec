package org.dacheng.engine.process;

import org.dacheng.base.text.LocalText;

/**
 * A process as shown to people who may start it.
 *
 * @param key stable key, such as {@code leave}
 * @param group heading it is listed under
 * @param icon name of a bundled icon
 * @param version number of the published version, from 1
 * @param formVersionId version of its form
 */
public record ProcessView(
        String key,
        LocalText name,
        LocalText description,
        LocalText group,
        String icon,
        int version,
        String formVersionId) {}
