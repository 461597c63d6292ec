package org.dacheng.forms.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** Finds the names that an expression reads from outside: those that nothing inside it binds. */
final class FeelFreeVariables {

    private final Set<String> certain = new TreeSet<>();
    private final Set<String> inFilters = new TreeSet<>();

    FeelFreeVariables(Exp exp) {
        collect(exp, Set.of(), false);
    }

    Set<String> certain() {
        return certain;
    }

    Set<String> possible() {
        Set<String> both = new TreeSet<>(certain);
        both.addAll(inFilters);
        return both;
    }

    private void collect(Object node, Set<String> bound, boolean inFilter) {
        if (node instanceof Ref ref) {
            String head = ref.names().head();
            if (!bound.contains(head)) {
                (inFilter ? inFilters : certain).add(head);
            }
        } else if (node instanceof For loop) {
            collectBound(loop.iterators(), loop.exp(), with(bound, "partial"), inFilter);
        } else if (node instanceof SomeItem some) {
            collectBound(some.iterators(), some.condition(), bound, inFilter);
        } else if (node instanceof EveryItem every) {
            collectBound(every.iterators(), every.condition(), bound, inFilter);
        } else if (node instanceof ConstContext context) {
            collectBound(context.entries(), null, bound, inFilter);
        } else if (node instanceof Filter filter) {
            collect(filter.list(), bound, inFilter);
            collect(filter.filter(), with(bound, "item"), true);
        } else if (node instanceof FunctionDefinition definition) {
            Set<String> inner = new HashSet<>(bound);
            inner.addAll(CollectionConverters.asJava(definition.parameters()));
            collect(definition.body(), inner, inFilter);
        } else if (node instanceof Iterable<?> items) {
            CollectionConverters.asJava(items).forEach(item -> collect(item, bound, inFilter));
        } else if (node instanceof Product product) {
            CollectionConverters.asJava(product.productIterator()).forEachRemaining(m -> collect(m, bound, inFilter));
        }
    }

    /** Names bound one after the other, each visible to those that follow. */
    private void collectBound(
            Iterable<Tuple2<String, Exp>> entries,
            @org.jspecify.annotations.Nullable Exp body,
            Set<String> bound,
            boolean inFilter) {
        Set<String> inner = bound;
        for (Tuple2<String, Exp> entry : CollectionConverters.asJava(entries)) {
            collect(entry._2(), inner, inFilter);
            inner = with(inner, entry._1());
        }
        if (body != null) {
            collect(body, inner, inFilter);
        }
    }

    private static Set<String> with(Set<String> bound, String name) {
        Set<String> more = new HashSet<>(bound);
        more.add(name);
        return more;
    }
}
