package org.ancrage.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.ancrage.document.DocumentReader;
import org.ancrage.document.JsonText;
import org.ancrage.document.Node;
import org.ancrage.document.Problems;
import org.ancrage.document.Request;
import org.ancrage.document.RequestReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    private static final String REQUEST = """
            {"need": {"id": "clinic"},
             "offer": {"id": "offer", "service": "%2$s",
               "hoster": {"id": "hoster", "name": "%3$s"},
               "holders": [{"id": "p1", "name": "%1$s"}]%4$s}}
            """;

    private static Node request(String... texts) {
        String json = REQUEST.formatted(texts[0], texts[1], texts[2], texts[3]);
        return RequestReader.toNode(new Request(RequestReader.read(new DocumentReader().read(json, "request")).hosting(), null));
    }

    private static List<String> problems(Node request, String... masks) {
        Problems problems = new Problems("request");
        Masking.of(request, request, List.of(masks), problems);
        return problems.all().stream().map(problem -> problem.pointer() + ": " + problem.message()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Cœurderoy, cloud of coeurderoy", "Coeurderoy, Cœurderoy cloud", "Groß, Cloud GROSS", "Gross, Groß-Cloud", "Müller, mueller.cloud",
        "Mueller, Muller Cloud", "Lærke, LAERKE", "Sørensen, soerensen", "Sorensen, Sørensen", "Łukasz, Lukasz cloud", "Þórsson, thorsson",
        "Zoé Martin, zoemartin", "Wałęsa-Đurić, walesa djuric durić", "Ḿartin, martin"})
    void aNameIsFoundHoweverItIsSpelt(String name, String service) {
        boolean other = service.contains("djuric");
        assertThat(problems(request(name, service, "Hosting", ""), "/offer/holders/*/name")).hasSize(other ? 0 : 1)
                .allMatch(problem -> problem.startsWith("/offer/service: what is to be masked elsewhere can be read here too"));
    }

    /** A family name, or what is short and stands at the end of a word. */
    @ParameterizedTest
    @CsvSource({"Zoé Martin, Martin Hosting", "Zoé Martin, smartincloud", "Max Weiß, Weissbach", "IBM, ibmcloud", "SAP, cloud-mysap", "IBM, IBM Cloud"})
    void aPartOfANameIsFoundInOtherNames(String name, String hoster) {
        assertThat(problems(request(name, "General", hoster, ""), "/offer/holders/*/name")).singleElement().asString()
                .startsWith("/offer/hoster/name: ").contains("can be read here too. Mask this as well: /offer/hoster/name.").doesNotContain(name);
        assertThat(problems(request(name, "General", hoster, ""), "/offer/holders/*/name", "/offer/hoster/name")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Zoé Martin, Zorro Marchand", "Martin Cloud Services, Cloud and services", "Bo, Bordeaux", "IBM, aibmo", "Li, public"})
    void whatIsAlikeByChanceIsLeft(String name, String hoster) {
        assertThat(problems(request(name, "General", hoster, ""), "/offer/holders/*/name")).isEmpty();
    }

    /** An attribute can tell who it is of. */
    @Test
    void theAttributesOfWhatIsMaskedAreMaskedWithIt() {
        Node request = request("Zoé", "General", "Hosting", """
                , "attributes": [{"of": "p1", "key": "acme/profile", "value": "zm-1984-04"}, {"of": "hoster", "key": "acme/level", "value": "3"}]""");
        Problems problems = new Problems("request");
        Masking masking = Masking.of(request, request, List.of("/offer/holders/*/id"), problems);
        assertThat(problems.none()).isTrue();
        Node masked = masking.applied(request);
        assertThat(JsonText.of(masked)).doesNotContain("zm-1984", "\"p1\"").contains("\"value\":\"3\"", "acme/profile");
        assertThat(masking.in(masked)).extracting(Mask::pointer)
                .containsExactly("/offer/holders/0/id", "/offer/attributes/0/of", "/offer/attributes/0/value");
    }

    /** It is said of "need", whatever the need is called. */
    @Test
    void theAttributesOfTheNeedAreMaskedWithItsId() {
        Node request = RequestReader.toNode(new Request(RequestReader.read(new DocumentReader().read("""
                need: {id: ward-9, attributes: [{key: acme/ward, value: zm-1984-04}]}
                offer: {id: o, hoster: {id: h}}
                """, "request")).hosting(), null));
        Problems problems = new Problems("request");
        Node masked = Masking.of(request, request, List.of("/need/id"), problems).applied(request);
        assertThat(problems.none()).isTrue();
        assertThat(JsonText.of(masked)).doesNotContain("ward-9", "zm-1984").contains("\"of\":\"need\"");
    }

    @Test
    void theValueOfAMaskedAttributeIsNotReadElsewhere() {
        Node request = request("Zoé", "Cloud 552 100 554", "Hosting", """
                , "attributes": [{"of": "p1", "key": "acme/siren", "value": "552100554"}]""");
        assertThat(problems(request, "/offer/holders/*/id")).singleElement().asString().startsWith("/offer/service: ");
    }

    /** With numbers in the order of the names, their order would tell who comes first. */
    @Property(tries = 50, seed = "20261124")
    void pseudonymsFollowNoOrderOfTheNames(@ForAll @Size(6) @UniqueElements List<@AlphaChars @StringLength(8) String> names) {
        List<String> sorted = names.stream().sorted().toList();
        StringBuilder holders = new StringBuilder();
        sorted.forEach(name -> holders.append(holders.isEmpty() ? "" : ", ").append("{\"id\": \"").append(name).append("\"}"));
        Set<List<Integer>> orders = new HashSet<>();
        // The order depends on all of the request: with another one, the same names are numbered otherwise.
        for (int variant = 0; variant < 8; variant++) {
            String json = "{\"need\": {\"id\": \"need-%s\"}, \"offer\": {\"id\": \"o\", \"hoster\": {\"id\": \"h\"}, \"holders\": [%s]}}".formatted(variant, holders);
            Node request = RequestReader.toNode(new Request(RequestReader.read(new DocumentReader().read(json, "request")).hosting(), null));
            Problems problems = new Problems("request");
            Masking masking = Masking.of(request, request, List.of("/offer/holders/*/id"), problems);
            List<Integer> numbers = new ArrayList<>();
            masking.in(masking.applied(request)).forEach(mask -> numbers.add(Integer.parseInt(mask.replacement().substring("masked-".length()))));
            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
            orders.add(numbers);
        }
        assertThat(orders).hasSizeGreaterThan(4);
    }
}
