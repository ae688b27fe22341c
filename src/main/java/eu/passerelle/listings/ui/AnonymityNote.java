package eu.passerelle.listings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import eu.passerelle.listings.Anonymity;
import eu.passerelle.listings.AnonymitySet;
import eu.passerelle.listings.Generalisation;
import eu.passerelle.listings.Trait;
import eu.passerelle.organisations.OrganisationQuery;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import eu.passerelle.taxonomy.Taxonomy;
import eu.passerelle.territories.Province;
import eu.passerelle.territories.Territories;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How few organisations an anonymous listing could come from, by what, and how to tell less. */
class AnonymityNote extends Composite<Section> {

  private final Taxonomy taxonomy;
  private final Territories territories;
  private final Consumer<Generalisation> onLess;
  private final Div body = new Div();
  private final Paragraph done = new Paragraph();
  private @Nullable Anonymity shown;

  /**
   * @param onLess lets the listing tell less
   */
  AnonymityNote(Taxonomy taxonomy, Territories territories, Consumer<Generalisation> onLess) {
    this.taxonomy = taxonomy;
    this.territories = territories;
    this.onLess = onLess;
    body.addClassName("advice");
    body.getElement().setAttribute("aria-live", "polite");
    done.getElement().setAttribute("role", "status");
    getContent().addClassNames("writing-note", "anonymity");
    getContent().add(new H2(getTranslation("anonymity.title")), body, done);
    setVisible(false);
  }

  /** Shows it anew only when it changed, so that nothing moves under a pointer. */
  void show(Anonymity anonymity) {
    setVisible(true);
    if (anonymity.equals(shown)) {
      return;
    }
    shown = anonymity;
    body.removeAll();
    getContent().removeClassName("few");
    anonymity
        .fewest()
        .ifPresentOrElse(fewest -> addFew(anonymity, fewest), () -> addEnough(anonymity.all()));
    addWords("anonymity.telling", anonymity.telling());
    addWords("anonymity.could-tell", anonymity.couldTell());
  }

  void hide() {
    setVisible(false);
    done.setText("");
  }

  private void addEnough(AnonymitySet all) {
    body.add(
        new Paragraph(
            all.traits().isEmpty()
                ? getTranslation("anonymity.enough.nothing")
                : getTranslation("anonymity.enough", all.organisations(), names(all.traits()))));
    addLink(all);
  }

  private void addFew(Anonymity anonymity, AnonymitySet fewest) {
    getContent().addClassName("few");
    Paragraph few =
        new Paragraph(
            fewest.traits().isEmpty()
                ? getTranslation("anonymity.few.nothing", fewest.organisations())
                : getTranslation("anonymity.few", fewest.organisations(), names(fewest.traits())));
    few.addClassName("warning");
    body.add(few);
    addLink(fewest);
    if (anonymity.all().organisations() < fewest.organisations()) {
      body.add(new Paragraph(getTranslation("anonymity.few.all", anonymity.all().organisations())));
    }
    body.add(new Paragraph(getTranslation("anonymity.few.help", AnonymitySet.FEWEST)));
    addGeneralisations(anonymity.generalisations());
  }

  private void addGeneralisations(List<Generalisation> generalisations) {
    if (generalisations.isEmpty()) {
      body.add(new Paragraph(getTranslation("anonymity.less.none")));
      return;
    }
    Div ways = new Div();
    ways.addClassName("ways");
    generalisations.forEach(generalisation -> ways.add(way(generalisation)));
    body.add(new Paragraph(getTranslation("anonymity.less")), ways);
  }

  private Button way(Generalisation generalisation) {
    String names = names(generalisation.leftOut());
    Button way =
        new Button(
            getTranslation("anonymity.leave-out", names, generalisation.organisations()),
            click -> {
              onLess.accept(generalisation);
              done.setText(getTranslation("anonymity.done", names));
            });
    way.addThemeVariants(ButtonVariant.SMALL);
    return way;
  }

  /** To the directory, narrowed to exactly these organisations. */
  private void addLink(AnonymitySet set) {
    set.query()
        .filter(query -> !set.traits().isEmpty())
        .ifPresent(query ->
            body.add(
                new Paragraph(new Link(address(query), getTranslation("anonymity.directory")))));
  }

  private static String address(OrganisationQuery query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    put(parameters, "province", query.provinces());
    put(parameters, "technology", query.technologies());
    put(parameters, "field", query.fields());
    return OrganisationNavigation.directory()
        + "?"
        + new QueryParameters(parameters).getQueryString();
  }

  private static void put(Map<String, List<String>> parameters, String name, Set<String> values) {
    if (!values.isEmpty()) {
      parameters.put(name, List.copyOf(values));
    }
  }

  private void addWords(String key, List<String> words) {
    if (!words.isEmpty()) {
      body.add(new Paragraph(getTranslation(key, String.join(", ", words))));
    }
  }

  private String names(Collection<Trait> traits) {
    return traits.stream().map(this::name).collect(Collectors.joining(" + "));
  }

  private String name(Trait trait) {
    return trait.axis() == Trait.Axis.PROVINCE
        ? territories
            .province(trait.code())
            .map(this::provinceName)
            .orElseGet(() -> getTranslation("territory.outside"))
        : taxonomy.label(trait.code(), Reader.language());
  }

  private String provinceName(Province province) {
    return getTranslation("anonymity.province", province.labels().in(Reader.language()));
  }
}
