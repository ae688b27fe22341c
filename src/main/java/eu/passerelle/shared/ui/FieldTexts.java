package eu.passerelle.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What fields say of their own accord, to eyes or to a screen reader, in the reader's language. */
public final class FieldTexts {

  private FieldTexts() {}

  /** Translates what a field says by itself; one that says nothing is left alone. */
  public static void translate(Component field) {
    switch (field) {
      case MultiSelectComboBox<?> box -> box.setI18n(choices(box));
      case DatePicker picker -> picker.setI18n(calendar(picker));
      case DateTimePicker picker -> picker.setDatePickerI18n(calendar(picker));
      default -> {}
    }
  }

  private static MultiSelectComboBoxI18n choices(Component box) {
    return new MultiSelectComboBoxI18n()
        .setCleared(box.getTranslation("field.choices.cleared"))
        .setFocused(box.getTranslation("field.choices.focused"))
        .setSelected(box.getTranslation("field.choices.selected"))
        .setDeselected(box.getTranslation("field.choices.deselected"))
        .setTotal(box.getTranslation("field.choices.total", "{count}"));
  }

  private static DatePickerI18n calendar(Component picker) {
    Locale locale = Reader.language().locale();
    return new DatePickerI18n()
        .setToday(picker.getTranslation("field.date.today"))
        .setCancel(picker.getTranslation("action.cancel"))
        .setMonthNames(
            Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList())
        .setWeekdays(fromSunday(day -> day.getDisplayName(TextStyle.FULL_STANDALONE, locale)))
        .setWeekdaysShort(fromSunday(day -> day.getDisplayName(TextStyle.SHORT_STANDALONE, locale)))
        .setFirstDayOfWeek(WeekFields.ISO.getFirstDayOfWeek().getValue());
  }

  private static List<String> fromSunday(Function<DayOfWeek, String> name) {
    return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).map(name).toList();
  }
}
