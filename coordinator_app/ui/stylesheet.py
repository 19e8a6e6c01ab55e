"""The style sheet: what Fusion and the palette do not do by themselves, made from the look's own measures."""

from coordinator_app.ui.look import Look
from coordinator_app.ui.tokens import CONTROL, PILL, RADIUS, RADIUS_CARD

_SHEET = """
* {{ outline: none; }}
QWidget#Window, QWidget#Sidebar {{ background: {window}; }}
QWidget#Content {{ background: {page}; border-left: 1px solid {line}; }}
QWidget[ground="page"], QScrollArea[ground="page"] {{ background: {page}; border: none; }}
QWidget[ground="inner"], QScrollArea[ground="inner"] {{ background: {card}; border: none; }}
QFrame[ground="card"] {{ background: {card}; border: 1px solid {line}; border-radius: {card_radius}px; }}
QFrame[ground="notice"] {{ background: {accent_tint}; border: none; border-radius: {radius}px; }}
QFrame[ground="warning"] {{ background: {warn_tint}; border: 1px solid {warn}; border-radius: {radius}px; }}
QFrame[ground="line"] {{ background: {line}; border: none; }}
QLabel {{ background: transparent; color: {text}; }}
QLabel[tone="text2"] {{ color: {text2}; }}
QLabel[tone="text3"] {{ color: {text3}; }}
QLabel[tone="accent_text"] {{ color: {accent_text}; }}
QLabel[tone="danger"] {{ color: {danger}; }}
QLabel[tone="warn"] {{ color: {warn}; }}
QLabel[tone="ok"] {{ color: {ok}; }}
QPushButton {{ background: {card}; color: {text}; border: 1px solid {line_control}; border-radius: {radius}px;
  padding: 0 {pad}px; min-height: {inner}px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {pressed}; }}
QPushButton:disabled {{ color: {text_disabled}; border-color: {line}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent};
  font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {accent_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {accent_pressed}; }}
QPushButton[kind="primary"]:disabled {{ background: {pressed}; color: {text_disabled}; border-color: {pressed}; }}
QPushButton[kind="ghost"] {{ background: transparent; border: 1px solid transparent; }}
QPushButton[kind="ghost"]:hover {{ background: {hover}; }}
QPushButton[kind="link"] {{ background: transparent; border: 1px solid transparent; color: {accent_text};
  padding: 0 4px; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"][is_small="true"] {{ min-height: {small}px; }}
QPushButton[kind="segment"] {{ background: transparent; border: 1px solid transparent; color: {text2};
  min-height: {segment}px; }}
QPushButton[kind="segment"]:checked {{ background: {card}; color: {text}; border: 1px solid {line}; font-weight: 600; }}
QPushButton[kind="line"] {{ background: transparent; border: none; text-align: left; padding: 0; }}
QPushButton[kind="line"]:hover {{ background: {hover}; }}
QPushButton::menu-indicator {{ width: 0; image: none; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: {radius}px; color: {text2}; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed {{ background: {pressed}; }}
QToolButton[kind="boxed"] {{ background: {card}; border: 1px solid {line_control}; }}
QToolButton::menu-indicator {{ width: 0; image: none; }}
QFrame#Segments {{ background: {pressed}; border-radius: {segments_radius}px; }}
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox, QTimeEdit, QDateEdit {{ background: {card}; color: {text};
  border: 1px solid {line_strong}; border-radius: {radius}px; selection-background-color: {accent};
  selection-color: {on_accent}; }}
QLineEdit, QComboBox, QSpinBox, QTimeEdit, QDateEdit {{ padding: 0 {pad_field}px; min-height: {inner}px; }}
QPlainTextEdit {{ padding: {pad_text}px {pad_text}px; }}
QLineEdit:hover, QPlainTextEdit:hover {{ background: {card}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: 1px solid {accent}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {{ color: {text_disabled}; border-color: {line}; }}
QLineEdit[quiet="true"] {{ background: transparent; border: 1px solid transparent; padding: 0; }}
QLineEdit[quiet="true"]:hover {{ border: 1px solid {line_control}; background: {card}; }}
QLineEdit[quiet="true"]:focus {{ border: 1px solid {accent}; background: {card}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 1px solid {danger}; }}
QComboBox::drop-down {{ border: none; width: {inner}px; }}
QComboBox::down-arrow {{ image: url("{arrow}"); width: {arrow_size}px; height: {arrow_size}px; }}
QComboBox QAbstractItemView {{ background: {card}; color: {text}; border: 1px solid {line_strong};
  selection-background-color: {accent_tint}; selection-color: {text}; }}
QAbstractItemView {{ background: transparent; border: none; color: {text}; selection-background-color: {accent_tint};
  selection-color: {text}; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: transparent; color: {text2}; border: none; border-bottom: 1px solid {line};
  padding: 0 {pad_field}px; min-height: {inner}px; text-align: left; }}
QMenuBar {{ background: {window}; color: {text}; }}
QMenuBar::item {{ background: transparent; padding: {pad_text}px {pad_field}px; }}
QMenuBar::item:selected {{ background: {hover}; }}
QMenu {{ background: {card}; color: {text}; border: 1px solid {line_strong}; padding: 4px; }}
QMenu::item {{ padding: {pad_text}px {pad}px; border-radius: {radius}px; min-height: {menu}px; }}
QMenu::item:selected {{ background: {accent_tint}; color: {text}; }}
QMenu::item:disabled {{ color: {text_disabled}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px {pad}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle {{ background: {line_strong}; border-radius: 4px; min-height: 32px; min-width: 32px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QCheckBox, QRadioButton {{ spacing: {pad_field}px; min-height: {box_row}px; color: {text}; background: transparent; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {{ width: {box}px; height: {box}px;
  border: 1px solid {line_strong};
  background: {card}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{ border-radius: {radius}px; }}
QRadioButton::indicator {{ border-radius: {round}px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{ background: {accent}; border-color: {accent};
  image: url("{tick}"); }}
QRadioButton::indicator:checked {{ background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
  stop:0 {on_accent}, stop:0.42 {on_accent}, stop:0.5 {accent}, stop:1 {accent}); border-color: {accent}; }}
QTabBar {{ background: transparent; qproperty-drawBase: 0; }}
QTabBar::tab {{ background: transparent; color: {text2}; border: none; border-bottom: 2px solid transparent;
  padding: 0 2px; margin-right: {tab_gap}px; min-height: {tab}px; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ color: {text}; border-bottom: 2px solid {accent}; }}
QTabBar::scroller {{ width: {scroller}px; }}
QTabBar QToolButton {{ background: {page}; border: 1px solid {line_control}; border-radius: {radius}px; }}
QToolTip {{ background: {card}; color: {text}; border: 1px solid {line_strong}; padding: 4px 6px; }}
QProgressBar {{ background: {pressed}; border: none; border-radius: 3px; max-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QSplitter::handle {{ background: {line}; }}
QDialog {{ background: {page}; }}
"""


def stylesheet(look: Look) -> str:
    """Return the sheet for a look; it must be set anew for every other, since its pixels do not follow the font."""
    px = look.px
    return _SHEET.format(
        **look.tokens._asdict(),
        tick=look.drawing("tick"),
        arrow=look.drawing("arrow"),
        arrow_size=px(12),
        radius=RADIUS,
        card_radius=RADIUS_CARD,
        segments_radius=RADIUS + 2,
        pad=px(12),
        pad_field=px(8),
        pad_text=px(5),
        inner=px(CONTROL - 2),
        segment=px(CONTROL - 6),
        small=px(PILL) - 2,
        menu=px(22),
        box=px(16),
        box_row=px(24),
        round=(px(16) + 2) // 2,
        tab=px(36),
        tab_gap=px(24),
        scroller=2 * px(28),
    )
