package org.isim.app.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class YamlReaderTest {
    private final Problems problems = new Problems();

    private MapNode read(String text) {
        return YamlReader.read(new SourceFile(Path.of("/s.yaml"), "s.yaml", text), problems);
    }

    @Test
    void scalarsStayText() {
        MapNode map = read("a: NO\nb: 010\nc: [yes, 1.50, 'x']\n010: ~\n");
        assertThat(map).isNotNull();
        assertThat(map.get("a")).isEqualTo(new ScalarNode("NO", false, new Place("s.yaml", 1, 4)));
        assertThat(map.get("b")).isEqualTo(new ScalarNode("010", false, new Place("s.yaml", 2, 4)));
        assertThat(((ListNode) map.get("c")).items())
                .extracting(Node::found)
                .containsExactly("\"yes\"", "\"1.50\"", "\"x\"");
        assertThat(map.get("010").found()).isEqualTo("nothing");
        assertThat(problems.rendered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1\\na: 2|s.yaml:2:1: error: key \"a\" stands twice, first in line 1",
                "a: 1\\n---\\nb: 2|s.yaml:2:1: error: a second document begins here; a file holds one",
                "``|s.yaml: error: is empty",
                "# only a comment|s.yaml: error: is empty",
                "---|s.yaml: error: is empty",
                "- a|s.yaml:1:1: error: expected keys with values, as \"title: …\", found a list",
                "a: &x 1|s.yaml:1:4: error: an anchor, &x, is not supported; use extends",
                "a: *x|s.yaml:1:4: error: an alias, *x, is not supported; write the value out",
                "a: !!int 1|s.yaml:1:4: error: a tag, tag:yaml.org,2002:int, is not supported",
                "<<: {a: 1}|s.yaml:1:1: error: a merge key, <<, is not supported; use extends",
                "a: {b: 1|s.yaml:1:4: error: this { is not closed: a } is missing",
                "a:\\n\\tb: 1|s.yaml:2:1: error: a tab stands where spaces belong; YAML is indented with spaces",
                "[a]: 1|s.yaml:1:1: error: a key must be a word, found a list",
            })
    void refusals(String text, String message) {
        read(text.replace("\\n", "\n").replace("\\t", "\t"));
        assertThat(problems.rendered()).isEqualTo(message);
    }

    @Test
    void nestingIsBounded() {
        read("a: " + "[".repeat(50_000));
        assertThat(problems.rendered()).isEqualTo("s.yaml:1:35: error: is nested more than 32 levels deep");
    }
}
