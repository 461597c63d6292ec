package org.dacheng.engine.gallery;

import java.util.List;
import org.dacheng.base.text.LocalText;

/**
 * One {@code gallery.json} on the class path.
 *
 * @param categories in the order of the gallery
 */
record GalleryIndex(List<Category> categories) {

    /** @param processes in the order of the gallery */
    record Category(String key, LocalText name, List<Item> processes) {}

    /** @param folder of the three files of the package, relative to the index */
    record Item(String key, String folder) {}
}
