package eu.passerelle.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.passerelle.exchange.FileImport;
import eu.passerelle.exchange.ImportPlan;
import eu.passerelle.exchange.ImportedRow;
import eu.passerelle.exchange.LastImport;
import eu.passerelle.exchange.OrganisationImportDesk;
import eu.passerelle.exchange.PlannedOrganisation;
import eu.passerelle.exchange.Progress;
import eu.passerelle.exchange.Sheet;
import eu.passerelle.organisations.Organisation;
import eu.passerelle.organisations.OrganisationId;
import eu.passerelle.organisations.Organisations;
import eu.passerelle.organisations.ui.OrganisationNavigation;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.shared.ui.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is particular to importing organisations. */
class OrganisationCourse implements ImportCourse.Kind<PlannedOrganisation> {

  private final OrganisationImportDesk desk;
  private final Organisations organisations;

  OrganisationCourse(OrganisationImportDesk desk, Organisations organisations) {
    this.desk = desk;
    this.organisations = organisations;
  }

  @Override
  public FileImport<PlannedOrganisation> desk() {
    return desk;
  }

  @Override
  public int mostRows() {
    return Sheet.MOST_ROWS_OF_ORGANISATIONS;
  }

  @Override
  public Progress begin(ImportPlan<PlannedOrganisation> plan, boolean submit) {
    return desk.begin(plan, Reader.language());
  }

  @Override
  public PlanPanel.Rows<PlannedOrganisation> planned() {
    return new Planned();
  }

  @Override
  public ResultPanel.Rows imported() {
    return new Imported(organisations, desk.last());
  }

  private static String text(String key) {
    return UI.getCurrent().getTranslation(key);
  }

  private static final class Planned implements PlanPanel.Rows<PlannedOrganisation> {

    @Override
    public ImportWords words() {
      return ImportWords.OF_ORGANISATIONS;
    }

    @Override
    public Component about(PlannedOrganisation row) {
      Span name = new Span(row.name().isEmpty() ? words().get("nameless") : row.name());
      name.addClassName("row-title");
      Span about =
          new Span(
              row.kind() == null
                  ? row.reference()
                  : row.reference() + " · " + text("organisation.kind." + row.kind()));
      about.addClassName("quiet");
      Div organisation = new Div(name, about);
      organisation.addClassName("row-listing");
      return organisation;
    }

    @Override
    public List<String> changed(PlannedOrganisation row) {
      return row.changed().stream().map(column -> column.label(Reader.language())).toList();
    }
  }

  private static final class Imported implements ResultPanel.Rows {

    private final Map<OrganisationId, Organisation> about;

    Imported(Organisations organisations, Optional<LastImport> last) {
      about =
          organisations.findListed(
              last.stream()
                  .flatMap(done -> done.rows().stream())
                  .map(ImportedRow::organisation)
                  .filter(Objects::nonNull)
                  .toList());
    }

    @Override
    public ImportWords words() {
      return ImportWords.OF_ORGANISATIONS;
    }

    @Override
    public Component all() {
      return new Link(OrganisationNavigation.directory(), text("menu.organisations")).asButton();
    }

    @Override
    public Component about(ImportedRow row) {
      return Optional.ofNullable(row.organisation())
          .map(id ->
              Optional.ofNullable(about.get(id))
                  .map(Imported::link)
                  .orElseGet(() -> new Span(words().get("gone"))))
          .orElseGet(Span::new);
    }

    private static Component link(Organisation organisation) {
      return new Link(OrganisationNavigation.organisation(organisation.id()), organisation.name());
    }
  }
}
