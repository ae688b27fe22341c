package eu.passerelle.access.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** How a person is called and written to, what reaches them and when, and what is kept of them. */
@Route(AccessMenu.PREFERENCES)
@PermitAll
class PreferencesView extends Main implements HasDynamicTitle {

  PreferencesView(List<PreferencesSection> sections) {
    addClassNames("page", "narrow", "preferences");
    add(new H1(getTranslation("preferences.title")));
    sections.forEach(section -> add(section.component()));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", getTranslation("preferences.title"));
  }
}
