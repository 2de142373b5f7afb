using System.Collections.Concurrent;
using CsCheck;

namespace Puyang.Proposals.Tests.Histories;

/// <summary>What holds whatever anybody does. A failure prints the seed; give it to Sample to see the same history again.</summary>
public sealed class HistoryTests
{
    private const int Histories = 10_000;

    private static readonly Gen<uint[]> Numbers = Gen.UInt.Array[0, 1000];

    [Fact]
    public void Deciding_never_throws_and_decides_the_same_again() => Each((life, message) =>
    {
        Decision decision = life.Decide(message);
        Decision again = life.Decide(message);
        Assert.True(decision.Events.SequenceEqual(again.Events) || Picture.Of(decision) == Picture.Of(again), decision.Story());
        Assert.Equal((decision.Refusal, decision.Effects.Count), (again.Refusal, again.Effects.Count));
        Assert.True(decision.Refusal is null || decision.Events.Count + decision.Effects.Count == 0);
        Assert.True(decision.Events.Count > 0 || decision.Effects.Count == 0);
    });

    [Fact]
    public void What_came_already_adds_nothing() => Each((life, message) =>
    {
        life.Take(message);
        Assert.Empty(life.Decide(message).Events);

        // A link may be asked for again, and an attempt may fail again.
        if (message is not (RenewLink or PutOffEffect))
        {
            Assert.Empty(life.Decide(message with { Id = life.NewId() }).Events);
        }
    });

    [Fact]
    public void The_journal_makes_the_case_and_always_the_same() => Whole(life =>
    {
        Case again = life.Journal.Aggregate(Case.None(life.Case.Id), (proposal, entry) => proposal.After(entry));
        Assert.Equal(Picture.Of(life.Case), Picture.Of(again));
        Assert.Equal(Facts(life).Count(), again.EventCount);
    });

    [Fact]
    public void No_letter_leaves_without_its_signature_and_its_number_before_it() => Whole(life =>
    {
        Dictionary<int, DocumentHash> signed = [];
        Dictionary<int, string> numbers = [];
        int round = 0;
        foreach (Event fact in Facts(life))
        {
            switch (fact)
            {
                case RoundOpened opened: round = opened.Round; break;
                case SignedOff signature: signed.Add(round, signature.Content.Hash); break;
                case ReplyNumbered number: Assert.True(signed.ContainsKey(number.Round)); numbers.Add(number.Round, number.Number); break;
                case LetterIssued letter: Assert.Equal((signed[letter.Round], numbers[letter.Round]), (letter.Signed, letter.Number)); break;
                case LetterDelivered delivered: Assert.NotNull(life.Case.Replies[delivered.Round - 1].FileFor(delivered.Addressee)); break;
            }
        }
    });

    [Fact]
    public void The_stages_follow_each_other_as_the_diagram_in_the_README_draws_it()
    {
        ConcurrentDictionary<string, bool> seen = new();
        Whole(Look);

        // A late rating of a closed case is rare in histories made by chance.
        Look(At.NotReturned().Then(life => life.Rate(Satisfaction.Dissatisfied)));

        string[] drawn = [.. File.ReadAllLines(Tree.Path("README.md"))
            .Where(line => line.Contains(" --> ", StringComparison.Ordinal)).Select(line => line.Split(':')[0].Trim()).Distinct()];
        Assert.Equal(drawn.Order(StringComparer.Ordinal), seen.Keys.Order(StringComparer.Ordinal));

        void Look(Life life)
        {
            Case before = Case.None(life.Case.Id);
            foreach (Entry entry in life.Journal)
            {
                foreach (Event fact in entry.Events)
                {
                    Case after = before.After(entry with { Events = [fact], Effects = [] });
                    string from = before.Proposal is null ? "[*]" : before.Stage.ToString();
                    if (from != after.Stage.ToString())
                    {
                        seen[$"{from} --> {after.Stage}"] = true;
                    }

                    before = after;
                }

                before = before.After(entry with { Events = [] });
            }
        }
    }

    [Fact]
    public void Every_signature_is_the_last_steps_and_on_the_newest_text() => Whole(life =>
    {
        Case before = Case.None(life.Case.Id);
        foreach (Entry entry in life.Journal)
        {
            foreach (SignedOff signature in entry.Events.OfType<SignedOff>())
            {
                Assert.Equal((Town.Chief, before.LatestVersion!.Document), (entry.By, signature.Content.Draft));
                Assert.Equal(DateOnly.FromDateTime(entry.At.DateTime), signature.On);
            }

            before = before.After(entry);
        }
    });

    [Fact]
    public void Both_offices_get_their_copies_of_whatever_is_sealed() => Whole(life => Assert.All(
        life.Journal.Where(entry => entry.Events.OfType<ReplySealed>().Any()),
        entry =>
        {
            Assert.Equal([Town.Committee, Town.Supervision], Opened(entry.Events).OfType<ReceiptTask>().Select(copy => copy.Holder));
            Assert.Equal(["committee", "supervision"], entry.Effects.OfType<CopyToAuthorities>().Select(copy => copy.Copy));
        }));

    [Fact]
    public void No_counted_deadline_falls_on_a_rest_day() => Whole(life => Assert.All(
        Facts(life).Select(DueOf).OfType<Deadline>().Where(due => due.Term is not null),
        due => Assert.True(CalendarOf(due).IsWorkingDay(due.Due), due.Explain())));

    [Fact]
    public void Reminders_leave_by_day_on_working_days_and_never_twice_a_day_for_one_thing() => Whole(life =>
    {
        foreach (Entry entry in life.Journal.Where(entry => entry.Events.OfType<Reminded>().Any()))
        {
            Assert.InRange(TimeOnly.FromDateTime(entry.At.DateTime), new TimeOnly(8, 30), new TimeOnly(17, 30));
            WorkCalendar calendar = (Anybody.IsNextYears(entry.Policy) ? Town.NextYear : Town.Bureau).Policy.Calendar;
            Assert.True(calendar.IsWorkingDay(DateOnly.FromDateTime(entry.At.DateTime)));
        }

        Assert.Distinct(Facts(life).OfType<Reminded>().Select(reminded => (reminded.Task, reminded.Round, reminded.On)));
    });

    [Fact]
    public void Time_asks_for_nothing_twice_and_its_next_moment_lies_ahead() => Whole(life =>
    {
        for (int turns = 0; Alarms.Ringing(life.Case, life.Office, life.Now) is { Count: > 0 } ringing; turns++)
        {
            Assert.True(turns < 3, string.Join(' ', ringing));
            foreach (Message message in ringing)
            {
                life.Take(message);
            }
        }

        bool isAtWork = life.Case.Outbox.Any(pending => !pending.Effect.GoesWithTheMorningMail && pending.IsDue(life.Now));
        Assert.True(isAtWork || Alarms.Wait(life.Case, life.Office.Policy, life.Now) is null or { Ticks: > 0 });
    });

    [Fact]
    public void Tasks_effects_and_links_have_ids_of_their_own() => Whole(life =>
    {
        Assert.Distinct(Opened(Facts(life)).Select(task => task.Id));
        Assert.Distinct(life.Journal.SelectMany(entry => entry.Effects).Select(effect => effect.Id));
        Assert.Distinct(life.Case.Links.Select(link => (link.Task, link.Serial)));
        Assert.Distinct(life.Case.Versions.Select(version => version.Number));
    });

    [Fact]
    public void Everybody_rates_a_round_once_and_satisfaction_is_never_made_up() => Whole(life =>
    {
        Assert.All(life.Case.Replies, reply => Assert.Distinct(reply.Ratings.Select(rated => rated.Addressee)));
        if (life.Case.Outcome is CaseOutcome.Satisfied)
        {
            Assert.Equal(life.Case.Proposal!.Proposers.Count, life.Case.Reply.Ratings.Count(rated => rated.Rating == Satisfaction.Satisfied));
        }
    });

    [Fact]
    public void Every_case_can_still_reach_its_end() => Whole(Diligence.Finish);

    [Fact]
    public void The_histories_reach_every_event_and_outcome()
    {
        ConcurrentDictionary<string, int> met = [];
        Whole(life =>
        {
            foreach (string name in Facts(life).Select(fact => fact is CaseClosed closed ? $"{closed.Outcome}" : fact.GetType().Name).Distinct())
            {
                met.AddOrUpdate(name, 1, (_, before) => before + 1);
            }
        });

        // Every event stands for the stage it leads to; a closing is counted by its outcome.
        IEnumerable<string> all = typeof(Event).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Event))).Select(type => type.Name)
            .Except([nameof(CaseClosed)]).Concat(Enum.GetNames<CaseOutcome>());
        Assert.Empty(all.Except(met.Keys));
    }

    private static void Each(Action<Life, Message> check) => Numbers.Sample(
        numbers =>
        {
            Dice dice = new(numbers);
            for (Life life = Anybody.Born(dice); !dice.IsEmpty;)
            {
                Message message = Anybody.Next(life, dice);
                check(life, message);
                life.Take(message);
            }
        },
        iter: Histories);

    private static void Whole(Action<Life> check) => Numbers.Sample(
        numbers =>
        {
            Dice dice = new(numbers);
            Life life = Anybody.Born(dice);
            while (!dice.IsEmpty)
            {
                life.Take(Anybody.Next(life, dice));
            }

            check(life);
        },
        iter: Histories);

    private static IEnumerable<Event> Facts(Life life) => life.Journal.SelectMany(entry => entry.Events);

    private static IEnumerable<CaseTask> Opened(IEnumerable<Event> facts) => facts.OfType<TaskOpened>().Select(opened => opened.Task);

    private static Deadline? DueOf(Event fact) => fact switch
    {
        TaskOpened opened => opened.Task.Due,
        DeadlineSet set => set.Due,
        RoundOpened round => round.Due,
        DeadlineMoved moved => moved.To,
        _ => null,
    };

    // Every deadline names the calendar it was counted by.
    private static WorkCalendar CalendarOf(Deadline due) =>
        due.Calendar == Town.NextYear.Policy.Calendar.Version ? Town.NextYear.Policy.Calendar : Town.Policy.Calendar;
}
