namespace Puyang.Proposals.Walk;

/// <summary>One act of one person on one page.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Person">Whose browser.</param>
/// <param name="Where">The page's address: a path of the office's pages, or what a mail brought.</param>
/// <param name="Button">What is written on the button that is pressed.</param>
public sealed record Act(string Name, string Person, Func<Mailbox, Task<string>> Where, string Button)
{
    /// <summary>Who acts on the office's pages.</summary>
    public const string Clerk = "clerk";

    /// <summary>What is typed and chosen on the form as it is shown.</summary>
    public Func<Form, IReadOnlyList<(string Name, string Value)>> Typed { get; init; } = _ => [];

    /// <summary>True where the form is still offered after the act, so that only its text tells whether it was done.</summary>
    public bool StaysOpen { get; init; }

    /// <summary>A file that is uploaded.</summary>
    public ChosenFile? File { get; init; }

    /// <summary>What the page must say for a person to take the act as accepted, where the answer is no redirect.</summary>
    public string Accepted { get; init; } = "";

    /// <summary>How the journal names the message, where the form has no id.</summary>
    public string? Message { get; init; }

    /// <summary>On a page of the office.</summary>
    public static Act OfClerk(string name, string address, string button, params (string, string)[] typed) =>
        new(name, Clerk, _ => Task.FromResult(address), button) { Typed = _ => typed };

    /// <summary>Behind the link of a mail.</summary>
    /// <param name="about">A part of the subject that names the case.</param>
    /// <param name="times">The how-manieth mail of its kind.</param>
    public static Act ByMail(
        string name, string mailbox, string subject, string about, int times, string button, params (string, string)[] typed) =>
        ByMail(name, mailbox, subject, about, times, null, button, typed);

    /// <summary>Behind one of the links of a mail.</summary>
    /// <param name="about">A part of the subject that names the case.</param>
    /// <param name="times">The how-manieth mail of its kind.</param>
    /// <param name="label">What the link is called; null for the first.</param>
    public static Act ByMail(
        string name, string mailbox, string subject, string about, int times, string? label, string button, params (string, string)[] typed) =>
        new(name, mailbox, async mails => LinkOf(await mails.Find(mailbox, subject, about, times), label), button) { Typed = _ => typed };

    private static string LinkOf(KeptMail mail, string? label) => label is null ? mail.Link : mail.LinkTo(label);

    /// <summary>Whether the form shows that the act was done already.</summary>
    public bool IsDone(Form form) =>
        StaysOpen && Typed(form).Where(field => field.Name == "body").All(field => form.Fields.GetValueOrDefault(field.Name) == field.Value);

    /// <summary>Whether an answer says that the act was accepted.</summary>
    public bool IsAccepted(Page answer) =>
        answer.Status == 302 || (answer.Status == 200 && Accepted.Length > 0 && answer.Html.Contains(Accepted, StringComparison.Ordinal));
}
