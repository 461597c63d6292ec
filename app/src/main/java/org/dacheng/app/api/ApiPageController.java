package org.dacheng.app.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The API reference page, generated from the OpenAPI document so that the two cannot differ. */
@Controller
class ApiPageController {

    private final OpenApiWebMvcResource description;
    private final ObjectMapper json;

    ApiPageController(OpenApiWebMvcResource description, ObjectMapper json) {
        this.description = description;
        this.json = json;
    }

    @GetMapping("/api")
    String page(HttpServletRequest request, Locale locale, Model model) throws IOException {
        byte[] document = description.openapiJson(request, "/v3/api-docs", locale);
        String address = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        model.addAttribute("groups", new ApiReference(json.readTree(document), json, address).groups());
        model.addAttribute("address", address);
        return "app/api";
    }
}
