namespace Puyang.Proposals;

/// <summary>An effect that is not settled yet.</summary>
/// <param name="Effect">What is to be done.</param>
/// <param name="Attempts">How often it has been claimed.</param>
/// <param name="NotBefore">When it may be tried, or tried again.</param>
/// <param name="ClaimedUntil">Until when somebody is at it; null when nobody is.</param>
/// <param name="Parked">Why it was given up; null while it is tried. A clerk can have it tried again.</param>
public sealed record Pending(Effect Effect, int Attempts, DateTimeOffset NotBefore, DateTimeOffset? ClaimedUntil, string? Parked)
{
    /// <summary>True when somebody may claim it now.</summary>
    public bool IsDue(DateTimeOffset now) => Parked is null && NotBefore <= now && !(ClaimedUntil > now);

    /// <summary>When it may be claimed next; null while it is parked.</summary>
    public DateTimeOffset? Next => Parked is not null ? null : ClaimedUntil > NotBefore ? ClaimedUntil : NotBefore;
}

/// <summary>What an effect brought back.</summary>
public abstract record Outcome
{
    /// <summary>Nothing but that it is done: a mail was taken over by the server, or kept.</summary>
    public sealed record Done : Outcome;

    /// <summary>A number was given.</summary>
    /// <param name="Value">The number in the series, from 1.</param>
    /// <param name="Text">As letters write it: 某民提〔2022〕1号.</param>
    public sealed record Numbered(int Value, string Text) : Outcome;

    /// <summary>A letter was made.</summary>
    /// <param name="File">The .docx, by its hash.</param>
    public sealed record Rendered(DocumentHash File) : Outcome;

    /// <summary>Another case has heard of it.</summary>
    /// <param name="Refused">The code of its refusal; null when it agreed.</param>
    public sealed record Told(string? Refused) : Outcome;
}
