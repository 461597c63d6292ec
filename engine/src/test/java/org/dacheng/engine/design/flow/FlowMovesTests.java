package org.dacheng.engine.design.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.text.Messages;
import org.dacheng.forms.design.document.DesignCommand;
import org.dacheng.forms.design.document.DesignCommands;
import org.dacheng.forms.design.document.DesignDocument;
import org.dacheng.forms.design.document.ElementRef;
import org.dacheng.forms.design.document.NewElementRules;
import org.springframework.context.support.StaticMessageSource;

/** Nodes and branches that are added, moved and removed in any order. */
class FlowMovesTests {

    private static final Messages MESSAGES = messages();

    private static Messages messages() {
        StaticMessageSource texts = new StaticMessageSource();
        texts.setUseCodeAsDefaultMessage(true);
        return new Messages(texts);
    }

    @Property(tries = 300)
    void aFlowKeepsItsShapeWhateverIsDoneWithIt(@ForAll long seed) {
        Random random = new Random(seed);
        DesignDocument flow = empty();
        for (int i = 0; i < 30; i++) {
            Set<String> before = nodes(flow);
            Step step = step(flow, random);
            try {
                DesignDocument next = flow.copy();
                DesignCommands.carryOut(next, step.commands(flow), new NewElementRules() {});
                flow = next;
            } catch (InvalidInput refused) {
                continue;
            }
            assertThat(nodes(flow)).as(step.toString()).containsAll(step.kept(before));
            for (ObjectNode split : splits(flow)) {
                assertShape(split);
            }
        }
    }

    private static void assertShape(ObjectNode split) {
        JsonNode branches = split.path("branches");
        assertThat(branches.size()).isGreaterThanOrEqualTo(2);
        List<Boolean> defaults = new ArrayList<>();
        branches.forEach(branch -> defaults.add(branch.path("default").asBoolean()));
        boolean conditional = split.path("type").asText().equals("condition");
        assertThat(defaults.subList(0, defaults.size() - 1)).containsOnly(false);
        assertThat(defaults.get(defaults.size() - 1)).isEqualTo(conditional);
    }

    /** What is done, with the elements that it may take away. */
    private record Step(String what, ElementRef element, String to, NodeKind kind) {

        List<DesignCommand> commands(DesignDocument flow) {
            return switch (what) {
                case "add" -> List.of(new DesignCommand.Add(FlowMoves.place(flow, to), kind.content(MESSAGES)));
                case "branch" -> List.of(FlowMoves.addBranch(flow, element, NodeKind.branch(MESSAGES, "branch", 1)));
                case "move" -> FlowMoves.to(flow, List.of(element), to);
                case "up" -> FlowMoves.by(flow, element, -1);
                case "down" -> FlowMoves.by(flow, element, 1);
                default -> FlowMoves.remove(flow, List.of(element));
            };
        }

        /** Only a removal takes nodes away. */
        Set<String> kept(Set<String> before) {
            return what.equals("remove") ? Set.of() : before;
        }
    }

    private static Step step(DesignDocument flow, Random random) {
        List<String> ids = new ArrayList<>(new TreeSet<>(flow.ids("flow")));
        String id = ids.isEmpty() ? "none" : ids.get(random.nextInt(ids.size()));
        String other = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
        List<String> whats = List.of("add", "add", "add", "branch", "move", "up", "down", "remove");
        List<String> places = List.of("into:", "into:" + other, "behind:" + other, "before:" + other);
        return new Step(
                whats.get(random.nextInt(whats.size())),
                FlowTab.ref(id),
                places.get(random.nextInt(places.size())),
                NodeKind.values()[random.nextInt(NodeKind.values().length)]);
    }

    private static DesignDocument empty() {
        ObjectNode files = JsonNodeFactory.instance.objectNode();
        files.putObject("flow").putArray("nodes");
        return DesignDocument.of(files);
    }

    private static Set<String> nodes(DesignDocument flow) {
        Set<String> nodes = new TreeSet<>();
        DesignDocument.eachElement(flow.view("flow"), element -> {
            if (element.has("type")) {
                nodes.add(element.path("id").asText());
            }
        });
        return nodes;
    }

    private static List<ObjectNode> splits(DesignDocument flow) {
        List<ObjectNode> splits = new ArrayList<>();
        DesignDocument.eachElement(flow.view("flow"), element -> {
            if (element.has("branches")) {
                splits.add(element);
            }
        });
        return splits;
    }
}
