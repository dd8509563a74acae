"""The sample team: who sells what to whom. Only data, so that it can be read, changed and reused.

Days count from the day of the play: -3 is three days earlier, 5 five days later. Everybody is made up; the
telephone numbers lie in ranges kept free for fiction or belong to nobody.
"""

from dataclasses import dataclass

NAME = "Fernhill"
ZONE = "Europe/Berlin"
CURRENCY = "EUR"

STAGES = ("Lead", "Qualified", "Proposal", "Negotiation", "Won", "Lost")
"""What the stages are called here, whatever language the workspace was founded in."""


@dataclass(frozen=True, slots=True)
class Colleague:
    """A member of the team; whom Slack knows has a handle there."""

    name: str
    role: str
    handle: str
    zone: str = ZONE


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a customer."""

    name: str
    title: str
    email: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Sale:
    """A deal; `amount` is in whole units of the team's currency."""

    name: str
    stage: str
    amount: int
    owner: str
    closes: int
    stage_since: int
    lost_because: str = ""


@dataclass(frozen=True, slots=True)
class Customer:
    """A company with its people and deals."""

    name: str
    industry: str
    website: str
    owner: str
    people: tuple[Person, ...]
    deals: tuple[Sale, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """Something in the timeline of a person."""

    kind: str
    person: str
    summary: str
    by: str
    day: int
    at: str = "11:00"
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class ToDo:
    """A follow-up about a person; one that lies before the day of the play is overdue."""

    title: str
    person: str
    owner: str
    day: int
    at: str = "09:00"


COLLEAGUES = (
    Colleague("Clara Jansen", "admin", "clara"),
    Colleague("Jonas Weber", "manager", "jonas"),
    Colleague("Nora Vidal", "rep", "nora"),
    Colleague("Tom Becker", "viewer", "tom"),
)

CUSTOMERS = (
    Customer(
        "Hallberg Logistics",
        "Logistics",
        "hallberg.example",
        "Nora Vidal",
        (
            Person("Anna Berg", "Head of Operations", "anna.berg@hallberg.example", "+4930555012"),
            Person("Mats Lindqvist", "Buyer", "mats@hallberg.example"),
        ),
        (Sale("Hallberg standing desks", "Proposal", 18_400, "Nora Vidal", 18, -6),),
    ),
    Customer(
        "Kestrel Airways",
        "Aviation",
        "kestrel.example",
        "Jonas Weber",
        (Person("Dario Conti", "Facilities Director", "dario.conti@kestrel.example", "+390255501234"),),
        (Sale("Kestrel crew lounge", "Negotiation", 64_000, "Jonas Weber", 9, -4),),
    ),
    Customer(
        "Brenta Foods",
        "Food",
        "brenta.example",
        "Nora Vidal",
        (Person("Luca Romano", "Managing Director", "luca.romano@brenta.example"),),
        (Sale("Brenta headquarters", "Qualified", 27_500, "Nora Vidal", 40, -11),),
    ),
    Customer(
        "Tidewater Insurance",
        "Insurance",
        "tidewater.example",
        "Jonas Weber",
        (
            Person("Grace Okafor", "Office Manager", "grace@tidewater.example", "+442079460112"),
            Person("Peter Lang", "CFO", "peter.lang@tidewater.example"),
        ),
        (
            Sale("Tidewater meeting rooms", "Won", 31_200, "Jonas Weber", -12, -12),
            Sale("Tidewater second floor", "Lead", 22_000, "Jonas Weber", 75, -2),
        ),
    ),
    Customer(
        "Sollberg Klinik",
        "Health care",
        "sollberg.example",
        "Nora Vidal",
        (Person("Dr. Miriam Adler", "Medical Director", "adler@sollberg.example"),),
        (Sale("Sollberg waiting area", "Negotiation", 12_900, "Nora Vidal", 5, -13),),
    ),
    Customer(
        "Pinecrest School",
        "Education",
        "pinecrest.example",
        "Nora Vidal",
        (Person("Helen Moore", "Bursar", "h.moore@pinecrest.example", "+442079460177"),),
        (Sale("Pinecrest library", "Lost", 9_800, "Nora Vidal", -20, -20, "The budget went into the roof."),),
    ),
    Customer(
        "Orbis Software",
        "Software",
        "orbis.example",
        "Jonas Weber",
        (Person("Yusuf Demir", "COO", "yusuf@orbis.example"),),
        (Sale("Orbis new office", "Proposal", 48_000, "Jonas Weber", 25, -8),),
    ),
    Customer(
        "Valdora Hotels",
        "Hospitality",
        "valdora.example",
        "Jonas Weber",
        (Person("Sofia Marin", "Head of Procurement", "sofia.marin@valdora.example"),),
        (Sale("Valdora lobby", "Qualified", 36_000, "Jonas Weber", 50, -21),),
    ),
    Customer(
        "Grünwerk Energie",
        "Energy",
        "gruenwerk.example",
        "Nora Vidal",
        (Person("Katja Brandt", "Team Assistant", "brandt@gruenwerk.example", "+4930555044"),),
        (Sale("Grünwerk home offices", "Lead", 7_600, "Nora Vidal", 60, -9),),
    ),
    Customer(
        "Lindqvist & Söner",
        "Law",
        "lindqvist.example",
        "Nora Vidal",
        (Person("Elin Lindqvist", "Partner", "elin@lindqvist.example"),),
        (Sale("Lindqvist chairs", "Won", 5_400, "Nora Vidal", -3, -3),),
    ),
)

HISTORY = (
    Happened("meeting", "Anna Berg", "Showed three desks; she likes the oak one", "Nora Vidal", -6, "14:00"),
    Happened("email", "Mats Lindqvist", "Sent the price list", "Nora Vidal", -5),
    Happened("demo", "Dario Conti", "Walked through the lounge plan with his team", "Jonas Weber", -4, "15:30"),
    Happened("call", "Luca Romano", "Wants to move in the spring, asked for references", "Nora Vidal", -11),
    Happened("call", "Grace Okafor", "", "Jonas Weber", -3, "09:20", "no_answer"),
    Happened("visit", "Dr. Miriam Adler", "Measured the waiting area", "Nora Vidal", -13, "10:15"),
    Happened("call", "Yusuf Demir", "Board decides this month", "Jonas Weber", -8, "16:10", "reached"),
    Happened("note", "Sofia Marin", "Renovation moved to the low season", "Jonas Weber", -21),
    Happened("message", "Katja Brandt", "Asked how fast we deliver", "Nora Vidal", -9, "12:45"),
    Happened("call", "Elin Lindqvist", "Signed, wants the chairs in black", "Nora Vidal", -3, "13:30", "reached"),
)

TO_DO = (
    ToDo("Send the references", "Luca Romano", "Nora Vidal", -4),
    ToDo("Ask whether the drawings arrived", "Dr. Miriam Adler", "Nora Vidal", -3, "10:00"),
    ToDo("Try again, she was out", "Grace Okafor", "Jonas Weber", -2, "09:30"),
    ToDo("Order the chairs in black", "Elin Lindqvist", "Nora Vidal", 1, "09:00"),
    ToDo("Hear what the board said", "Yusuf Demir", "Jonas Weber", 2, "11:00"),
    ToDo("Send delivery times", "Katja Brandt", "Nora Vidal", 3, "09:00"),
    ToDo("Ask about the low season", "Sofia Marin", "Jonas Weber", 8, "10:00"),
)
