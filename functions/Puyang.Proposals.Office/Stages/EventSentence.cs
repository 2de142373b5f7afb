namespace Puyang.Proposals.Office.Stages;

/// <summary>What an event is within its line of the journal.</summary>
internal enum EventKind
{
    /// <summary>What the line is about: what somebody did, what came back, what time brought. It names a lost line.</summary>
    Act,

    /// <summary>Recorded because of an act in the same line. The first one names a lost line that holds no act.</summary>
    Consequence,

    /// <summary>Bookkeeping: the history leaves it out, verify prints it, a loss counts it as 系统记录.</summary>
    Machinery,
}

/// <summary>How one kind of event reads in Chinese.</summary>
/// <param name="EventType">The kind.</param>
/// <param name="Name">What was done, in a few characters; all that can be said of a lost line. 动作名</param>
/// <param name="Sentence">The full sentence; null for an event of this kind of which the history says nothing.</param>
internal sealed record EventSentence(Type EventType, string Name, EventKind Kind, Func<Event, Case, Policy, string?> Sentence)
{
    /// <summary>What verify prints of an event of which the history says nothing.</summary>
    public Func<Event, Case, Policy, string?>? Detail { get; private init; }

    public static EventSentence Act<T>(string name, Func<T, Case, Policy, string?> sentence)
        where T : Event => Of(name, EventKind.Act, sentence);

    public static EventSentence Consequence<T>(
        string name, Func<T, Case, Policy, string?> sentence, Func<T, Case, Policy, string?>? detail = null)
        where T : Event => Of(name, EventKind.Consequence, sentence) with { Detail = detail is null ? null : Typed(detail) };

    public static EventSentence Machinery<T>(string name, Func<T, Case, Policy, string?> detail)
        where T : Event => Of<T>(name, EventKind.Machinery, (_, _, _) => null) with { Detail = Typed(detail) };

    private static EventSentence Of<T>(string name, EventKind kind, Func<T, Case, Policy, string?> sentence)
        where T : Event => new(typeof(T), name, kind, Typed(sentence));

    private static Func<Event, Case, Policy, string?> Typed<T>(Func<T, Case, Policy, string?> sentence)
        where T : Event => (fact, proposal, policy) => sentence((T)fact, proposal, policy);
}
