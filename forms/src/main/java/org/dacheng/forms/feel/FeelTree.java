package org.dacheng.forms.feel;

import static org.dacheng.forms.feel.GuardFunctions.list;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.List;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.BiFunction;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.SomeItem;

/** The syntax tree of an expression, rewritten so that everything that can grow or loop asks {@link Budget} first. */
final class FeelTree {

    /** Functions of the engine that ours stand in for: those with a pattern, and those that count characters. */
    private static final Set<String> OURS =
            Set.of("matches", "replace", "split", "extract", "string length", "substring", "is blank", "trim");

    private static final Set<String> WITH_SCALE =
            Set.of("decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down");

    private final ParsedExpression guarded;
    private final FeelNames names;

    FeelTree(ParsedExpression parsed) {
        names = new FeelNames(parsed.expression());
        guarded = new ParsedExpression(guard(parsed.expression()), parsed.text());
    }

    ParsedExpression guarded() {
        return guarded;
    }

    Set<String> names() {
        return names.certain();
    }

    Set<String> possibleNames() {
        return names.possible();
    }

    private static Exp guard(Exp exp) {
        if (exp instanceof IterationContext range) {
            return new IterationContext(
                    guard(range.start()), call(GuardFunctions.RANGE, guard(range.start()), guard(range.end())));
        }
        if (exp instanceof FunctionInvocation invocation) {
            return spend(guardCall(invocation));
        }
        if (exp instanceof For loop) {
            return loop(loop.iterators(), loop.exp());
        }
        if (exp instanceof SomeItem some) {
            return nested(some.iterators(), some.condition(), SomeItem::new);
        }
        if (exp instanceof EveryItem every) {
            return nested(every.iterators(), every.condition(), EveryItem::new);
        }
        if (exp instanceof FunctionDefinition definition) {
            return new FunctionDefinition(definition.parameters(), spend(guard(definition.body())));
        }
        Exp same = (Exp) rebuild((Product) exp);
        return grows(exp) ? spend(same) : same;
    }

    private static boolean grows(Exp exp) {
        return exp instanceof Addition
                || exp instanceof Multiplication
                || exp instanceof Exponentiation
                || exp instanceof Filter;
    }

    private static Exp guardCall(FunctionInvocation call) {
        if (OURS.contains(call.function())) {
            return new FunctionInvocation(GuardFunctions.OWN + call.function(), guardParameters(call.params(), false));
        }
        return new FunctionInvocation(
                call.function(), guardParameters(call.params(), WITH_SCALE.contains(call.function())));
    }

    private static FunctionParameters guardParameters(FunctionParameters parameters, boolean scale) {
        if (parameters instanceof PositionalFunctionParameters positional) {
            java.util.List<Exp> guarded = new ArrayList<>();
            for (Exp parameter : CollectionConverters.asJava(positional.params())) {
                Exp inner = guard(parameter);
                guarded.add(scale && guarded.size() == 1 ? call(GuardFunctions.SCALE, inner) : inner);
            }
            return new PositionalFunctionParameters(
                    CollectionConverters.asScala(guarded).toList());
        }
        NamedFunctionParameters named = (NamedFunctionParameters) parameters;
        return new NamedFunctionParameters(named.params().transform((name, parameter) -> {
            Exp inner = guard(parameter);
            return scale && name.equals("scale") ? call(GuardFunctions.SCALE, inner) : inner;
        }));
    }

    /** The engine makes all combinations of several iterators before it looks at one; loops in loops do not. */
    private static Exp loop(List<Tuple2<String, Exp>> iterators, Exp body) {
        Tuple2<String, Exp> first = iterators.head();
        List<Tuple2<String, Exp>> rest = tail(iterators);
        Exp inner = rest.isEmpty() ? spend(guard(body)) : loop(rest, body);
        Exp loop = spend(new For(list(new Tuple2<>(first._1(), guard(first._2()))), inner));
        return rest.isEmpty() ? loop : call(GuardFunctions.JOIN, loop);
    }

    private static Exp nested(
            List<Tuple2<String, Exp>> iterators, Exp condition, BiFunction<List<Tuple2<String, Exp>>, Exp, Exp> make) {
        Tuple2<String, Exp> first = iterators.head();
        List<Tuple2<String, Exp>> rest = tail(iterators);
        Exp inner = rest.isEmpty() ? spend(guard(condition)) : nested(rest, condition, make);
        return make.apply(list(new Tuple2<>(first._1(), guard(first._2()))), inner);
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple2<String, Exp>> tail(List<Tuple2<String, Exp>> iterators) {
        return (List<Tuple2<String, Exp>>) iterators.tail();
    }

    private static Exp spend(Exp exp) {
        return call(GuardFunctions.SPEND, exp);
    }

    private static Exp call(String function, Exp... arguments) {
        return new FunctionInvocation(function, new PositionalFunctionParameters(list(arguments)));
    }

    /** The same node over guarded children; nodes are Scala case classes with one public constructor. */
    private static Object rebuild(Product node) {
        if (node.productArity() == 0) {
            return node;
        }
        Object[] members = new Object[node.productArity()];
        for (int i = 0; i < members.length; i++) {
            members[i] = member(node.productElement(i));
        }
        try {
            return node.getClass().getConstructors()[0].newInstance(members);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException("the engine's syntax tree is not as expected", changed);
        }
    }

    private static Object member(Object member) {
        if (member instanceof Exp exp) {
            return guard(exp);
        }
        if (member instanceof List<?> items) {
            return items.map(FeelTree::member);
        }
        if (member instanceof FunctionParameters parameters) {
            return guardParameters(parameters, false);
        }
        return member instanceof Product product ? rebuild(product) : member;
    }
}
