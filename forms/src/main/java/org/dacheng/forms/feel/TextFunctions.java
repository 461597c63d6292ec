package org.dacheng.forms.feel;

import camundajar.impl.scala.collection.immutable.List;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValBoolean;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.syntaxtree.ValNull$;
import org.camunda.feel.syntaxtree.ValNumber;
import org.camunda.feel.syntaxtree.ValString;
import org.dacheng.people.text.PlainText;

/**
 * The FEEL functions that count characters, by code points as DMN has it; the engine counts UTF-16 units. What is no text,
 * and a position outside of the text, gives null.
 */
final class TextFunctions {

    static List<ValFunction> length() {
        return GuardFunctions.one(
                args -> text(args[0], text -> new ValNumber(number(PlainText.length(text)))), "string");
    }

    static List<ValFunction> isBlank() {
        return GuardFunctions.one(args -> text(args[0], text -> new ValBoolean(PlainText.isBlank(text))), "string");
    }

    static List<ValFunction> trim() {
        return GuardFunctions.one(args -> text(args[0], text -> new ValString(PlainText.lines(text))), "string");
    }

    static List<ValFunction> substring() {
        return GuardFunctions.list(
                GuardFunctions.function(args -> text(args[0], text -> from(text, args[1])), "string", "start position"),
                GuardFunctions.function(
                        args -> text(args[0], text -> part(text, args[1], args[2])),
                        "string",
                        "start position",
                        "length"));
    }

    private static Val from(String text, Val start) {
        int begin = begin(text, start);
        return begin < 0 ? ValNull$.MODULE$ : new ValString(text.substring(text.offsetByCodePoints(0, begin)));
    }

    private static Val part(String text, Val start, Val length) {
        int begin = begin(text, start);
        if (begin < 0 || !(length instanceof ValNumber number) || number.value().signum() < 0) {
            return ValNull$.MODULE$;
        }
        int end = number.value().toBigInt().bigInteger().min(java.math.BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
        int left = Math.min(PlainText.length(text) - begin, end);
        int from = text.offsetByCodePoints(0, begin);
        return new ValString(text.substring(from, text.offsetByCodePoints(from, left)));
    }

    /** From 0, or -1 outside of the text; positions count from 1, or from the end below zero. */
    private static int begin(String text, Val start) {
        if (!(start instanceof ValNumber number) || !number.value().isValidInt()) {
            return -1;
        }
        int length = PlainText.length(text);
        int position = number.value().toInt();
        int begin = position > 0 ? position - 1 : length + position;
        return position == 0 || begin < 0 || begin > length ? -1 : begin;
    }

    private static Val text(Val value, Function<String, Val> body) {
        return value instanceof ValString string ? body.apply(string.value()) : ValNull$.MODULE$;
    }

    private static camundajar.impl.scala.math.BigDecimal number(int value) {
        return camundajar.impl.scala.math.BigDecimal$.MODULE$.int2bigDecimal(value);
    }

    private TextFunctions() {}
}
