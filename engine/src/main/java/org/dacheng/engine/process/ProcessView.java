package org.dacheng.engine.process;

import org.dacheng.base.text.LocalText;

/**
 * A process as a person who may start it sees it.
 *
 * @param key stable key, such as {@code leave}
 * @param group heading under which it stands
 * @param icon name of an icon of the kit
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
