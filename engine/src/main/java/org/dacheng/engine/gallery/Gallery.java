package org.dacheng.engine.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.failure.NotFound;
import org.dacheng.base.text.Message;
import org.dacheng.engine.gallery.GalleryFiles.GalleryPackage;
import org.dacheng.engine.packaging.ProcessPackage;
import org.dacheng.engine.process.ProcessAdministration;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.People;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Ready processes that HR designers copy as the start of their own. They are not published: nobody can start them, and
 * a copy may have another key.
 */
@Service
public class Gallery {

    private final Supplier<Map<String, GalleryPackage>> packages;
    private final People people;

    Gallery(GalleryFiles files, People people) {
        this.packages = SingletonSupplier.of(files::read);
        this.people = people;
    }

    /**
     * The ready processes, by category.
     *
     * @throws NotAllowed without the HR designer's right
     */
    public List<GalleryEntry> list(Actor actor) {
        ProcessAdministration.requireDesigner(actor);
        return packages().values().stream().map(GalleryPackage::entry).toList();
    }

    /**
     * The package as the start of a draft. Its owners are those of the sample company; where they do not all exist, the
     * actor is its owner. Other references to people and roles are not changed: checks of the draft name those that do
     * not exist.
     *
     * @throws NotAllowed without the HR designer's right
     * @throws NotFound if the gallery has no such process
     */
    public ProcessPackage get(Actor actor, String key) {
        ProcessAdministration.requireDesigner(actor);
        GalleryPackage found = packages().get(key);
        if (found == null) {
            throw new NotFound(Message.of("engine.gallery.not-found", key));
        }
        ProcessPackage content = found.content();
        return new ProcessPackage(
                owned(actor, content.process()),
                content.form().deepCopy(),
                content.flow().deepCopy());
    }

    private Map<String, GalleryPackage> packages() {
        return packages.get();
    }

    private JsonNode owned(Actor actor, JsonNode original) {
        JsonNode process = original.deepCopy();
        if (process instanceof ObjectNode settings && !ownersExist(process.path("owners"))) {
            ArrayNode owners = settings.putArray("owners");
            owners.add(actor.personId());
        }
        return process;
    }

    private boolean ownersExist(JsonNode owners) {
        for (JsonNode owner : owners) {
            if (people.find(owner.asText()).isEmpty()) {
                return false;
            }
        }
        return !owners.isEmpty();
    }
}
