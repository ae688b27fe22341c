package eu.passerelle.curation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.passerelle.curation.MatchList;
import eu.passerelle.curation.MatchListId;
import eu.passerelle.curation.MatchLists;
import eu.passerelle.curation.ReadableList;
import eu.passerelle.listings.ListingCatalogue;
import eu.passerelle.matching.Matching;
import eu.passerelle.matching.Pair;
import eu.passerelle.matching.Verdicts;
import eu.passerelle.operations.PublicAddress;
import eu.passerelle.shared.ui.EmptyState;
import eu.passerelle.shared.ui.Link;
import eu.passerelle.taxonomy.Taxonomy;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A list in the making: its pairs, their order and notes, and who may read it. */
@Route(CurationNavigation.EDIT)
@PermitAll
class ListEditView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final MatchLists lists;
  private final ListingCatalogue catalogue;
  private final Matching matching;
  private final Verdicts verdicts;
  private final Taxonomy taxonomy;
  private final PublicAddress address;
  private final Clock clock;
  private final Div pairs = new Div();
  private final Aside side = new Aside();
  private String title = "";

  ListEditView(
      MatchLists lists,
      ListingCatalogue catalogue,
      Matching matching,
      Verdicts verdicts,
      Taxonomy taxonomy,
      PublicAddress address,
      Clock clock) {
    this.lists = lists;
    this.catalogue = catalogue;
    this.matching = matching;
    this.verdicts = verdicts;
    this.taxonomy = taxonomy;
    this.address = address;
    this.clock = clock;
    addClassNames("page", "two-columns");
    pairs.addClassName("column");
    side.addClassName("column");
  }

  @Override
  public void setParameter(BeforeEvent event, String id) {
    MatchList list =
        lists
            .find(new MatchListId(id))
            .orElseThrow(() -> new NotFoundException(getTranslation("lists.gone")));
    title = list.title();
    removeAll();
    Div column = new Div(new H1(list.title()), description(list), pairs);
    column.addClassName("column");
    add(column, side);
    showPairs(list.id());
    showSide(list);
  }

  private Div description(MatchList list) {
    TextField name = new TextField(getTranslation("lists.name"));
    name.setMaxLength(MatchList.LONGEST_TITLE);
    name.setValue(list.title());
    TextArea introduction = new TextArea(getTranslation("lists.introduction"));
    introduction.setMaxLength(MatchList.LONGEST_TEXT);
    introduction.setHelperText(getTranslation("lists.introduction.help"));
    introduction.setValue(list.introduction());
    Runnable save =
        () -> {
          if (name.getValue().isBlank()) {
            name.setInvalid(true);
            name.setErrorMessage(getTranslation("lists.name.missing"));
            return;
          }
          ListChange.attempt(
              () -> lists.describe(list.id(), name.getValue(), introduction.getValue()));
        };
    name.addValueChangeListener(change -> save.run());
    introduction.addValueChangeListener(change -> save.run());
    Div form = new Div(name, introduction);
    form.addClassName("form");
    return form;
  }

  /** Shows the pairs, also those that no reader sees any more; goes back where the list is gone. */
  private void showPairs(MatchListId id) {
    Optional<ReadableList> found = lists.read(id);
    if (found.isEmpty()) {
      UI.getCurrent().navigate(CurationNavigation.LISTS);
      return;
    }
    pairs.removeAll();
    MatchList list = found.get().list();
    Map<Pair, ReadableList.Entry> readable =
        found.get().entries().stream()
            .collect(Collectors.toMap(ReadableList.Entry::pair, Function.identity()));
    pairs.add(new H2(getTranslation("lists.pairs", list.items().size())));
    if (list.items().isEmpty()) {
      pairs.add(new EmptyState(getTranslation("lists.no-pairs")));
    }
    for (int i = 0; i < list.items().size(); i++) {
      MatchList.Item item = list.items().get(i);
      Div tools = tools(list, item, i);
      ReadableList.Entry entry = readable.get(item.pair());
      pairs.add(
          entry == null
              ? withheld(i + 1, tools)
              : new PairSheet(i + 1, entry, matching, taxonomy, tools));
    }
    pairs.add(
        new PairFinder(
            catalogue,
            matching,
            verdicts,
            taxonomy,
            pair -> {
              ListChange.attempt(() -> lists.add(id, pair));
              showPairs(id);
            }));
  }

  private Article withheld(int number, Div tools) {
    Article sheet = new Article(new Paragraph(getTranslation("lists.withheld-one")), tools);
    sheet.addClassName("pair");
    sheet.getElement().setAttribute("aria-label", getTranslation("lists.pair", number));
    return sheet;
  }

  private Div tools(MatchList list, MatchList.Item item, int position) {
    MatchListId id = list.id();
    TextArea note = new TextArea(getTranslation("lists.note"));
    note.setMaxLength(MatchList.LONGEST_TEXT);
    note.setValue(item.note());
    note.setPlaceholder(getTranslation("lists.note.help"));
    note.addValueChangeListener(
        change -> ListChange.attempt(() -> lists.note(id, item.pair(), change.getValue())));
    Button up = mover(id, item.pair(), -1, VaadinIcon.ARROW_UP, "lists.up");
    up.setEnabled(position > 0);
    Button down = mover(id, item.pair(), 1, VaadinIcon.ARROW_DOWN, "lists.down");
    down.setEnabled(position < list.items().size() - 1);
    Button remove =
        new Button(
            getTranslation("action.remove"),
            click -> {
              ListChange.attempt(() -> lists.remove(id, item.pair()));
              showPairs(id);
            });
    Div buttons = new Div(up, down, remove);
    buttons.addClassName("actions");
    Div tools = new Div(note, buttons);
    tools.addClassName("form");
    return tools;
  }

  private Button mover(MatchListId id, Pair pair, int by, VaadinIcon icon, String labelKey) {
    Button mover =
        new Button(
            new Icon(icon),
            click -> {
              ListChange.attempt(() -> lists.move(id, pair, by));
              showPairs(id);
            });
    mover.setAriaLabel(getTranslation(labelKey));
    mover.setTooltipText(getTranslation(labelKey));
    return mover;
  }

  private void showSide(MatchList list) {
    side.removeAll();
    Checkbox shown = new Checkbox(getTranslation("lists.show-members"), list.isShown());
    shown.addValueChangeListener(
        change -> ListChange.attempt(() -> lists.show(list.id(), change.getValue())));
    Button delete = new Button(getTranslation("lists.delete"), click -> confirmDelete(list));
    delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    side.add(
        new H2(getTranslation("lists.readers")),
        shown,
        new Paragraph(getTranslation("lists.show-members.help")),
        new SharesPanel(
            lists, list, address, clock, () -> lists.find(list.id()).ifPresent(this::showSide)),
        new Link(CurationNavigation.read(list.id()), getTranslation("lists.as-reader")),
        delete);
  }

  private void confirmDelete(MatchList list) {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader(getTranslation("lists.delete.title"));
    dialog.setText(getTranslation("lists.delete.text"));
    dialog.setCancelable(true);
    dialog.setCancelText(getTranslation("action.cancel"));
    dialog.setConfirmText(getTranslation("lists.delete"));
    dialog.addConfirmListener(confirm -> {
      ListChange.attempt(() -> lists.delete(list.id()));
      UI.getCurrent().navigate(CurationNavigation.LISTS);
    });
    dialog.open();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("page.title", title);
  }
}
