// SPDX-License-Identifier: Apache-2.0
package io.coeus.driver.swarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"b":2}     | {"a":1}          | true
            {"a":1}           | {"a":2}          | false
            {}                | {"a":0}          | true
            {}                | {"a":false}      | true
            {}                | {"a":[]}         | true
            {}                | {"a":{"b":""}}   | true
            {}                | {"a":1}          | false
            {"a":[1,2]}       | {"a":[1]}        | false
            {"a":[{"b":1}]}   | {"a":[{"b":1}]}  | true
            {"a":[{"b":1}]}   | {"a":[]}         | false
            """)
    void comparesWhatIsWantedWithWhatIsThere(String there, String wanted, boolean within)
            throws JsonProcessingException {
        assertThat(Json.within(Json.MAPPER.readTree(there), Json.MAPPER.readTree(wanted)))
                .isEqualTo(within);
    }
}
