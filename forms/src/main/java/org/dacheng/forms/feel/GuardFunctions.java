package org.dacheng.forms.feel;

import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.camunda.feel.context.FunctionProvider;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValFunction;

/**
 * Functions that {@link FeelTree} puts into an expression. Their names begin with a sign that the parser does not take in
 * names, so that nobody else calls them.
 */
final class GuardFunctions implements FunctionProvider {

    static final String SPEND = "§spend";
    static final String RANGE = "§range";
    static final String SCALE = "§scale";
    static final String JOIN = "§join";
    /** Prefix of functions that stand in for the engine's own of the same name. */
    static final String OWN = "§";

    private final Map<String, List<ValFunction>> functions = Map.ofEntries(
            Map.entry(SPEND, one(args -> Budget.spend(args[0]), "value")),
            Map.entry(RANGE, one(args -> Budget.range(args[0], args[1]), "start", "end")),
            Map.entry(JOIN, one(args -> Budget.join(args[0]), "lists")),
            Map.entry(SCALE, one(args -> Budget.scale(args[0]), "scale")),
            Map.entry(OWN + "matches", RegexFunctions.matches()),
            Map.entry(OWN + "replace", RegexFunctions.replace()),
            Map.entry(OWN + "split", RegexFunctions.split()),
            Map.entry(OWN + "extract", RegexFunctions.extract()),
            Map.entry(OWN + "string length", TextFunctions.length()),
            Map.entry(OWN + "substring", TextFunctions.substring()),
            Map.entry(OWN + "is blank", TextFunctions.isBlank()),
            Map.entry(OWN + "trim", TextFunctions.trim()));

    @Override
    public List<ValFunction> getFunctions(String name) {
        return functions.getOrDefault(name, list());
    }

    @Override
    public Iterable<String> functionNames() {
        return CollectionConverters.asScala(functions.keySet());
    }

    static List<ValFunction> one(Function<Val[], Val> body, String... parameters) {
        return list(function(body, parameters));
    }

    static ValFunction function(Function<Val[], Val> body, String... parameters) {
        return new ValFunction(
                list(parameters),
                args -> body.apply(CollectionConverters.asJava(args).toArray(Val[]::new)),
                false);
    }

    @SafeVarargs
    static <T> List<T> list(T... items) {
        return CollectionConverters.asScala(Arrays.asList(items)).toList();
    }
}
