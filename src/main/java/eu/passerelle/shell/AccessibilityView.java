package eu.passerelle.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.passerelle.operations.PasserelleProperties;
import java.util.stream.Stream;

/** How accessible the application is, how that is known, and whom to tell of a barrier. */
@Route(AccessibilityView.PATH)
@AnonymousAllowed
class AccessibilityView extends Main implements HasDynamicTitle {

  static final String PATH = "accessibility";

  AccessibilityView(PasserelleProperties properties) {
    addClassNames("page", "narrow");
    Paragraph lead = new Paragraph(getTranslation("accessibility.lead"));
    lead.addClassName("lead");
    add(
        new H1(getTranslation("accessibility.title")),
        lead,
        section("accessibility.standard.title", paragraph("accessibility.standard")),
        section(
            "accessibility.tested.title",
            list("accessibility.tested.automatic", "accessibility.tested.keyboard")),
        section(
            "accessibility.limits.title",
            list(
                "accessibility.limits.people",
                "accessibility.limits.browser",
                "accessibility.limits.words",
                "accessibility.limits.authors")),
        section(
            "accessibility.report.title",
            paragraph("accessibility.report"),
            whom(properties),
            paragraph("accessibility.report.then")));
  }

  private Section section(String titleKey, Component... parts) {
    Section section = new Section(new H2(getTranslation(titleKey)));
    section.addClassName("prose-section");
    section.add(parts);
    return section;
  }

  private Paragraph paragraph(String key) {
    return new Paragraph(getTranslation(key));
  }

  private UnorderedList list(String... keys) {
    return new UnorderedList(
        Stream.of(keys).map(key -> new ListItem(getTranslation(key))).toArray(ListItem[]::new));
  }

  private Paragraph whom(PasserelleProperties properties) {
    String contact = properties.contact();
    if (contact == null) {
      return paragraph("accessibility.report.operator");
    }
    Paragraph whom = paragraph("accessibility.report.contact");
    whom.add(new Text(" "), new Anchor("mailto:" + contact, contact));
    return whom;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("accessibility.title"));
  }
}
