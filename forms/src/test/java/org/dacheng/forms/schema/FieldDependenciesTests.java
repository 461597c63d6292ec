package org.dacheng.forms.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependencies of a field, direct and indirect. */
class FieldDependenciesTests {

    private final FormSchema schema = TestSchemas.of(
            "{'type':'number','key':'a'}",
            "{'type':'checkbox','key':'c'}",
            "{'type':'expression','key':'formula','expression':'=a + 1'}",
            "{'type':'expression','key':'further','expression':'=formula * 2'}",
            "{'type':'textfield','key':'hidden','conditional':{'hide':'=a > 1'}}",
            "{'type':'textfield','key':'required','conditional':{'required':'=c'}}",
            "{'type':'textfield','key':'closed','conditional':{'readonly':'=c'}}",
            "{'type':'number','key':'limited','validate':{'max':'=a'}}",
            "{'type':'textfield','key':'short','validate':{'maxLength':'=a'}}",
            "{'type':'select','key':'chosen','valuesExpression':'=[string(a)]'}",
            "{'type':'number','key':'preset','defaultValue':'=a'}",
            "{'type':'group','conditional':{'hide':'=c'},'components':[{'type':'group','components':["
                    + "{'type':'textfield','key':'deep'}]}]}",
            "{'type':'lineItems','key':'items','components':[{'type':'number','key':'cost'},"
                    + "{'type':'expression','key':'tax','expression':'=cost * formula'}],"
                    + "'totals':[{'key':'sum','of':'cost'}]}",
            "{'type':'lineItems','key':'own','components':[{'type':'number','key':'a'},"
                    + "{'type':'expression','key':'b','expression':'=a'}]}",
            "{'type':'group','path':'trip','components':[{'type':'textfield','key':'city'}]}",
            "{'type':'expression','key':'place','expression':'=trip.city'}",
            "{'type':'expression','key':'filtered','expression':'=count(items[cost > limited])'}",
            "{'type':'textfield','key':'free'}");

    @ParameterizedTest
    @CsvSource({
        "formula,a",
        "further,a formula",
        "hidden,a",
        "required,c",
        "closed,c",
        "limited,a",
        "short,a",
        "chosen,a",
        "preset,a",
        "deep,c",
        "items,a formula",
        "sum,a formula items",
        "own,''",
        "place,trip.city",
        "filtered,a formula items limited",
        "free,''",
        "submitter,''",
    })
    void aFieldIsMadeOfAllThatItReads(String field, String sources) {
        assertThat(schema.sources(field))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(sources.split(" "))
                        .filter(source -> !source.isEmpty())
                        .toList());
    }
}
