package org.dacheng.forms.feel;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.Addition;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.AtLeastOne;
import org.camunda.feel.syntaxtree.ClosedConstRangeBoundary;
import org.camunda.feel.syntaxtree.Conjunction;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstInputValue$;
import org.camunda.feel.syntaxtree.ConstList;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstRange;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.ConstTime;
import org.camunda.feel.syntaxtree.ConstYearMonthDuration;
import org.camunda.feel.syntaxtree.Disjunction;
import org.camunda.feel.syntaxtree.Division;
import org.camunda.feel.syntaxtree.Equal;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.GreaterOrEqual;
import org.camunda.feel.syntaxtree.GreaterThan;
import org.camunda.feel.syntaxtree.If;
import org.camunda.feel.syntaxtree.In;
import org.camunda.feel.syntaxtree.InputEqualTo;
import org.camunda.feel.syntaxtree.InputGreaterOrEqual;
import org.camunda.feel.syntaxtree.InputGreaterThan;
import org.camunda.feel.syntaxtree.InputInRange;
import org.camunda.feel.syntaxtree.InputLessOrEqual;
import org.camunda.feel.syntaxtree.InputLessThan;
import org.camunda.feel.syntaxtree.InstanceOf;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.LessOrEqual;
import org.camunda.feel.syntaxtree.LessThan;
import org.camunda.feel.syntaxtree.Multiplication;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.Not;
import org.camunda.feel.syntaxtree.PathExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.Subtraction;
import org.camunda.feel.syntaxtree.UnaryTestExpression;
import org.jspecify.annotations.Nullable;

/** Converts the engine's syntax tree to our own, whose parts have positions, types and costs. */
final class FeelCompiler {

    private final FeelTokens tokens;
    private final Map<Exp, ExpressionPart> known = new IdentityHashMap<>();
    private final Set<String> calls = new HashSet<>();

    FeelCompiler(String text) {
        tokens = new FeelTokens(text);
    }

    /** Names of the called functions. */
    Set<String> calls() {
        return calls;
    }

    /** {@code x between a and b} contains the same part twice, the text only once. */
    ExpressionPart node(Exp exp) {
        boolean shared = exp == ConstNull$.MODULE$ || exp == ConstInputValue$.MODULE$;
        ExpressionPart made = shared ? null : known.get(exp);
        if (made == null) {
            made = made(exp);
            known.put(exp, made);
        }
        return made;
    }

    private ExpressionPart made(Exp exp) {
        ExpressionPart node = literal(exp);
        node = node == null ? operation(exp) : node;
        node = node == null ? comparison(exp) : node;
        node = node == null ? structure(exp) : node;
        return node == null ? call(exp) : node;
    }

    private @Nullable ExpressionPart literal(Exp exp) {
        if (exp instanceof ConstNumber number) {
            return new ConstantExpression(
                    tokens.number(number.value().bigDecimal()), number.value().bigDecimal(), null);
        } else if (exp instanceof ConstString text) {
            return new ConstantExpression(tokens.text(), text.value(), null);
        } else if (exp instanceof ConstBool truth) {
            return new ConstantExpression(tokens.name(String.valueOf(truth.value())), truth.value(), null);
        } else if (exp == ConstNull$.MODULE$) {
            String unreadable = tokens.unreadable();
            return new ConstantExpression(tokens.last(), null, unreadable);
        }
        Object moment = moment(exp);
        return moment == null ? null : new ConstantExpression(tokens.text(), moment, null);
    }

    private static @Nullable Object moment(Exp exp) {
        if (exp instanceof ConstDate day) {
            return day.value();
        } else if (exp instanceof ConstLocalDateTime both) {
            return both.value();
        } else if (exp instanceof ConstDateTime zoned) {
            return zoned.value();
        } else if (exp instanceof ConstLocalTime time) {
            return time.value();
        } else if (exp instanceof ConstTime time) {
            return time.value();
        } else if (exp instanceof ConstDayTimeDuration duration) {
            return duration.value();
        }
        return exp instanceof ConstYearMonthDuration period ? period.value() : null;
    }

    private @Nullable ExpressionPart operation(Exp exp) {
        if (exp instanceof Addition sum) {
            return new ArithmeticExpression(FeelArithmetic.ADD, node(sum.x()), node(sum.y()));
        } else if (exp instanceof Subtraction difference) {
            return new ArithmeticExpression(FeelArithmetic.SUBTRACT, node(difference.x()), node(difference.y()));
        } else if (exp instanceof Multiplication product) {
            return new ArithmeticExpression(FeelArithmetic.MULTIPLY, node(product.x()), node(product.y()));
        } else if (exp instanceof Division quotient) {
            return new ArithmeticExpression(FeelArithmetic.DIVIDE, node(quotient.x()), node(quotient.y()));
        } else if (exp instanceof Exponentiation power) {
            return new ArithmeticExpression(FeelArithmetic.POWER, node(power.x()), node(power.y()));
        } else if (exp instanceof ArithmeticNegation negation) {
            return new NegatedExpression(node(negation.x()));
        } else if (exp instanceof Conjunction both) {
            return new LogicalExpression(true, node(both.x()), node(both.y()));
        } else if (exp instanceof Disjunction either) {
            return new LogicalExpression(false, node(either.x()), node(either.y()));
        }
        return exp instanceof Not not ? new NotExpression(node(not.x())) : null;
    }

    private @Nullable ExpressionPart comparison(Exp exp) {
        if (exp instanceof Equal equal) {
            return new ComparisonExpression(FeelComparison.EQUAL, node(equal.x()), node(equal.y()));
        } else if (exp instanceof LessThan less) {
            return new ComparisonExpression(FeelComparison.LESS, node(less.x()), node(less.y()));
        } else if (exp instanceof LessOrEqual less) {
            return new ComparisonExpression(FeelComparison.LESS_OR_EQUAL, node(less.x()), node(less.y()));
        } else if (exp instanceof GreaterThan greater) {
            return new ComparisonExpression(FeelComparison.GREATER, node(greater.x()), node(greater.y()));
        } else if (exp instanceof GreaterOrEqual greater) {
            return new ComparisonExpression(FeelComparison.GREATER_OR_EQUAL, node(greater.x()), node(greater.y()));
        } else if (exp instanceof In in) {
            ExpressionPart input = node(in.x());
            List<InExpression.ComparisonTest> tests = new ArrayList<>();
            tests(in.test(), tests);
            return new InExpression(input, tests);
        }
        return exp instanceof InstanceOf of ? new InExpression.InstanceNode(node(of.x()), of.typeName()) : null;
    }

    private void tests(Exp test, List<InExpression.ComparisonTest> tests) {
        if (test instanceof AtLeastOne one) {
            CollectionConverters.asJava(one.xs()).forEach(each -> tests(each, tests));
        } else if (test instanceof UnaryTestExpression expression) {
            tests.add(new InExpression.ComparisonTest(null, node(expression.exp())));
        } else if (test instanceof InputInRange range) {
            tests.add(new InExpression.ComparisonTest(null, node(range.range())));
        } else if (test instanceof InputEqualTo equal) {
            tests.add(new InExpression.ComparisonTest(FeelComparison.EQUAL, node(equal.x())));
        } else if (test instanceof InputLessThan less) {
            tests.add(new InExpression.ComparisonTest(FeelComparison.LESS, node(less.x())));
        } else if (test instanceof InputLessOrEqual less) {
            tests.add(new InExpression.ComparisonTest(FeelComparison.LESS_OR_EQUAL, node(less.x())));
        } else if (test instanceof InputGreaterThan greater) {
            tests.add(new InExpression.ComparisonTest(FeelComparison.GREATER, node(greater.x())));
        } else if (test instanceof InputGreaterOrEqual greater) {
            tests.add(new InExpression.ComparisonTest(FeelComparison.GREATER_OR_EQUAL, node(greater.x())));
        } else {
            tests.add(new InExpression.ComparisonTest(null, node(test)));
        }
    }

    private @Nullable ExpressionPart structure(Exp exp) {
        if (exp instanceof If choice) {
            return new IfExpression(node(choice.condition()), node(choice.statement()), node(choice.elseStatement()));
        } else if (exp instanceof ConstList list) {
            int at = tokens.name("[");
            List<ExpressionPart> items = new ArrayList<>();
            CollectionConverters.asJava(list.items()).forEach(item -> items.add(node(item)));
            return new ListExpression(at, items);
        } else if (exp instanceof ConstContext context) {
            int at = tokens.name("{");
            List<ContextExpression.ContextEntry> entries = new ArrayList<>();
            for (Tuple2<String, Exp> entry : CollectionConverters.asJava(context.entries())) {
                tokens.name(entry._1());
                entries.add(new ContextExpression.ContextEntry(entry._1(), node(entry._2())));
            }
            return new ContextExpression(at, entries);
        } else if (exp instanceof ConstRange range) {
            boolean withStart = range.start() instanceof ClosedConstRangeBoundary;
            boolean withEnd = range.end() instanceof ClosedConstRangeBoundary;
            return new RangeExpression(
                    node(range.start().value()), withStart, node(range.end().value()), withEnd);
        } else if (exp instanceof InputInRange range) {
            return node(range.range());
        } else if (exp instanceof Filter filter) {
            return new FilterExpression(node(filter.list()), node(filter.filter()));
        } else if (exp instanceof FunctionDefinition function) {
            int at = tokens.name("function");
            List<String> parameters = List.copyOf(CollectionConverters.asJava(function.parameters()));
            parameters.forEach(tokens::name);
            return new FunctionLiteral(at, parameters, node(function.body()));
        }
        return loop(exp);
    }

    private @Nullable ExpressionPart loop(Exp exp) {
        if (exp instanceof For loop) {
            int at = tokens.name("for");
            return new IterationExpression(
                    at, IterationExpression.Quantifier.EACH, sources(loop.iterators()), node(loop.exp()));
        } else if (exp instanceof SomeItem some) {
            int at = tokens.name("some");
            return new IterationExpression(
                    at, IterationExpression.Quantifier.SOME, sources(some.iterators()), node(some.condition()));
        } else if (exp instanceof EveryItem every) {
            int at = tokens.name("every");
            return new IterationExpression(
                    at, IterationExpression.Quantifier.EVERY, sources(every.iterators()), node(every.condition()));
        }
        return null;
    }

    private List<IterationExpression.Source> sources(
            camundajar.impl.scala.collection.immutable.List<Tuple2<String, Exp>> loops) {
        List<IterationExpression.Source> sources = new ArrayList<>();
        for (Tuple2<String, Exp> loop : CollectionConverters.asJava(loops)) {
            tokens.name(loop._1());
            if (loop._2() instanceof IterationContext numbers) {
                sources.add(new IterationExpression.Source(loop._1(), node(numbers.start()), node(numbers.end())));
            } else {
                sources.add(new IterationExpression.Source(loop._1(), node(loop._2()), null));
            }
        }
        return sources;
    }

    private ExpressionPart call(Exp exp) {
        if (exp instanceof Ref ref) {
            return names(List.copyOf(CollectionConverters.asJava(ref.names())));
        } else if (exp == ConstInputValue$.MODULE$) {
            return new NameExpression(tokens.name(InExpression.INPUT), InExpression.INPUT);
        } else if (exp instanceof PathExpression path) {
            ExpressionPart of = node(path.path());
            return new MemberExpression(tokens.name(path.key()), of, path.key());
        } else if (exp instanceof FunctionInvocation call) {
            calls.add(call.function());
            return call(null, tokens.name(call.function()), call.function(), call.params());
        } else if (exp instanceof QualifiedFunctionInvocation call) {
            ExpressionPart of = node(call.path());
            return call(of, tokens.name(call.function()), call.function(), call.params());
        }
        throw new IllegalStateException("the engine's syntax tree is not as expected: " + exp);
    }

    private ExpressionPart names(List<String> names) {
        ExpressionPart node = new NameExpression(tokens.name(names.get(0)), names.get(0));
        for (String member : names.subList(1, names.size())) {
            node = new MemberExpression(tokens.name(member), node, member);
        }
        return node;
    }

    private ExpressionPart call(@Nullable ExpressionPart of, int at, String function, FunctionParameters parameters) {
        List<String> names = new ArrayList<>();
        List<ExpressionPart> arguments = new ArrayList<>();
        if (parameters instanceof NamedFunctionParameters named) {
            CollectionConverters.asJava(named.params()).forEach((name, argument) -> {
                tokens.name(name);
                names.add(name);
                arguments.add(node(argument));
            });
        } else if (parameters instanceof PositionalFunctionParameters inOrder) {
            CollectionConverters.asJava(inOrder.params()).forEach(argument -> arguments.add(node(argument)));
        }
        return new CallExpression(at, of, function, names, arguments);
    }
}
