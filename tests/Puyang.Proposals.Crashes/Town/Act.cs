namespace Puyang.Proposals.Crashes.Town;

/// <summary>One act of one person on one page.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Person">Whose browser.</param>
/// <param name="Where">The page's address: a path of the office's pages, or what a mail brought.</param>
/// <param name="Button">The button that is pressed.</param>
internal sealed record Act(string Name, string Person, Func<World, Task<string>> Where, string Button)
{
    /// <summary>What is typed and chosen on the form as it is shown.</summary>
    public Func<Form, (string Name, string Value)[]> Typed { get; init; } = _ => [];

    /// <summary>Whether the page shows that the act was done already, where the form is still offered afterwards.</summary>
    public Func<Form, bool> IsDone { get; init; } = _ => false;

    /// <summary>A file that is uploaded.</summary>
    public string? File { get; init; }

    /// <summary>What the page must say for a person to take the act as accepted, where the answer is no redirect.</summary>
    public string Accepted { get; init; } = "";

    /// <summary>How the journal names the message, where the form has no id.</summary>
    public string? Message { get; init; }

    public static Act OfClerk(string name, string address, string button, params (string, string)[] typed) =>
        new(name, "clerk", _ => Task.FromResult(address), button) { Typed = _ => typed };

    public static Act ByMail(string name, string mailbox, string subject, int times, string button, params (string, string)[] typed) =>
        new(name, mailbox, world => world.Mails.Link(mailbox, subject, times), button) { Typed = _ => typed };
}
