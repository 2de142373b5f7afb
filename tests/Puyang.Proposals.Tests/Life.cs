namespace Puyang.Proposals.Tests;

/// <summary>A case in the making: given what was done to it, when a message comes, then events or a refusal.</summary>
/// <param name="id">The case's id, where there is more than one case.</param>
internal sealed class Life(string id = "市-8-6-185-1")
{
    private int messages;

    public Case Case { get; private set; } = Case.None(new CaseId(id));

    public List<Entry> Journal { get; } = [];

    public Bureau Office { get; set; } = Town.Bureau;

    /// <summary>The clock: a Monday morning. A test moves it by setting it.</summary>
    public DateTimeOffset Now { get; set; } = Town.At(3, 2);

    /// <summary>The same case so far, which can go another way.</summary>
    public Life Copy()
    {
        Life copy = new(Case.Id.Value) { messages = messages, Case = Case, Office = Office, Now = Now };
        copy.Journal.AddRange(Journal);
        return copy;
    }

    // The planted fault: now and then an event does not reach the journal.
    private bool IsLost => Seeds.IsCanary && messages % 150 == 149;

    /// <summary>An id that no message has had.</summary>
    public MessageId NewId() => new($"m{++messages}");

    /// <summary>What becomes of a message, as the office's casework has it: known ids first, then the rule.</summary>
    public Decision Decide(Message message) =>
        Case.Handled.TryGetValue(message.Id, out PersonId by)
            ? by == message.By ? Decision.Nothing : Refusal.ForeignMessage
            : message.DecideOn(Case, Office, Now);

    /// <summary>Decides, and writes what was decided into the journal.</summary>
    public Decision Take(Message message)
    {
        Decision decision = Decide(message);
        if (decision.Events.Count > 0)
        {
            Entry entry = Entry.Of(message, Case, decision, Now, Office.PolicyHash);
            Journal.Add(IsLost ? entry with { Events = [.. entry.Events.SkipLast(1)] } : entry);
            Case = Case.After(entry);
        }

        return decision;
    }

    /// <summary>The message is accepted and changes the case.</summary>
    public Decision Do(Message message)
    {
        Decision decision = Take(message);
        Assert.Null(decision.Refusal);
        Assert.NotEmpty(decision.Events);
        return decision;
    }

    /// <summary>The message is refused for this reason, whatever its text names, and nothing changes.</summary>
    public void Refuses(Message message, Refusal refusal)
    {
        Decision decision = Decide(message);
        Assert.Equal(refusal.Code, decision.Refusal?.Code);
        Assert.Empty(decision.Events);
        Assert.Empty(decision.Effects);
    }

    /// <summary>The message is taken without a word and adds nothing.</summary>
    public void Ignores(Message message)
    {
        Decision decision = Decide(message);
        Assert.Null(decision.Refusal);
        Assert.Empty(decision.Events);
        Assert.Empty(decision.Effects);
    }

    /// <summary>The newest open task of a kind, or else the newest one of that kind.</summary>
    public T Task<T>(int? addressee = null)
        where T : CaseTask => Case.Tasks.OfType<T>()
            .Where(task => addressee is null || (task as FeedbackTask)?.Addressee == addressee || (task as PaperDeliveryTask)?.Addressee == addressee
                || (task as LetterReceiptTask)?.Addressee == addressee)
            .OrderBy(task => task.Settled is null)
            .Last();

    public IReadOnlyList<T> Open<T>()
        where T : CaseTask => [.. Case.OpenTasks.OfType<T>()];

    public IReadOnlyList<T> Due<T>()
        where T : Effect => [.. Case.Outbox.Select(pending => pending.Effect).OfType<T>()];

    /// <summary>Claims an effect and brings back what it did.</summary>
    public Decision Perform(Effect effect)
    {
        Do(new ClaimEffect(NewId(), effect.Id));
        return Do(new SettleEffect(NewId(), effect.Id, Brings(effect)));
    }

    /// <summary>Performs everything of a kind that waits.</summary>
    public Life Perform<T>()
        where T : Effect
    {
        foreach (T effect in Due<T>())
        {
            Perform(effect);
        }

        return this;
    }

    /// <summary>What an effect brings back when all goes well.</summary>
    public static Outcome Brings(Effect effect) => effect switch
    {
        NumberRequest number => new Outcome.Numbered(number.Letter, $"某民征〔{number.Year}〕{number.Letter}号"),
        NumberReply number => new Outcome.Numbered(number.Round, $"某民提〔{number.Year}〕{number.Round}号"),
        RenderReply letter => new Outcome.Rendered(Town.Hash($"letter-{letter.Round}-{letter.Addressee}")),
        TellCase => new Outcome.Told(null),
        _ => new Outcome.Done(),
    };
}

internal static class Told
{
    /// <summary>The one event of this kind in a decision.</summary>
    public static T Event<T>(this Decision decision)
        where T : Event => Assert.Single(decision.Events.OfType<T>());

    /// <summary>The one effect of this kind in a decision.</summary>
    public static T Effect<T>(this Decision decision)
        where T : Effect => Assert.Single(decision.Effects.OfType<T>());

    public static T Opened<T>(this Decision decision)
        where T : CaseTask => Assert.Single(decision.Events.OfType<TaskOpened>().Select(opened => opened.Task).OfType<T>());

    public static IEnumerable<Notice> Notices(this Decision decision) => decision.Effects.OfType<NotifyOffice>().Select(told => told.Notice);

    public static bool Has<T>(this Decision decision) => decision.Events.OfType<T>().Any() || decision.Effects.OfType<T>().Any();

    /// <summary>The events by name, in their order.</summary>
    public static string Story(this Decision decision) => string.Join(" ", decision.Events.Select(fact => fact.GetType().Name));
}
