package org.dacheng.forms.option;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(OptionSourceProperties.class)
class OptionSourceConfiguration {

    @Bean
    OptionSources optionSources(OptionLists lists, RemoteOptions remote) {
        return new OptionSources() {

            @Override
            public Optional<OptionList> list(String key) {
                return lists.find(key);
            }

            @Override
            public RemoteAnswer remote(String address, boolean wait) {
                return remote.of(address, wait);
            }

            @Override
            public boolean isAllowed(String address) {
                return remote.isAllowed(address);
            }
        };
    }
}
