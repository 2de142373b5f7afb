using System.Globalization;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Casework;

/// <summary>What the office is told of one loss.</summary>
/// <param name="At">When it was found.</param>
/// <param name="Lines">A line per case, in Chinese.</param>
/// <param name="IsTold">True once the mail has left.</param>
public sealed record LossNote(DateTimeOffset At, IReadOnlyList<string> Lines, bool IsTold);

/// <summary>Losses as they are told: on the board for a week, and by mail. Kept beside the book, for the store is what forgot.</summary>
public sealed class LossNotes(string file, TimeProvider clock)
{
    /// <summary>What to do about it.</summary>
    public const string Advice = "本机存储曾被强行结束，下列办理记录没有保存下来。请逐件核对，并请办理人重新办理；已发出的邮件和文件以重新办理后的为准。";

    private static readonly TimeSpan Shown = TimeSpan.FromDays(7);
    private readonly Lock turn = new();

    /// <summary>What the board shows, newest first.</summary>
    public IReadOnlyList<LossNote> Standing =>
        [.. All().Where(note => clock.GetUtcNow() - note.At < Shown).OrderByDescending(note => note.At)];

    /// <summary>Writes down what was lost, before anything else is done about it.</summary>
    public void Add(IReadOnlyList<Loss> losses, Policy policy)
    {
        string[] lines = [.. losses.Select(loss => LossWords.Of(loss, policy))];
        lock (turn)
        {
            Save([.. All(), new LossNote(clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset), lines, IsTold: false)]);
        }
    }

    /// <summary>Mails what has not been mailed yet.</summary>
    /// <exception cref="MailRefusedException">Not now: what is untold stays so.</exception>
    public async Task Tell(MailRoom mail, Policy policy, Settings settings)
    {
        foreach (LossNote untold in All().Where(note => !note.IsTold))
        {
            await mail.Send(
                new OutgoingMail(
                    $"loss.{untold.At.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}",
                    [policy.DeskRecipient()],
                    $"有办理记录丢失，请核对（{untold.Lines.Count} 件）",
                    [Advice, string.Join('\n', untold.Lines.Select(line => "· " + line)), policy.Unit.Name + policy.Desk.Name],
                    new MailLink("打开提案台账（需登录）", settings.At("/")),
                    []),
                policy,
                null);
            lock (turn)
            {
                Save([.. All().Select(note => note.At == untold.At ? note with { IsTold = true } : note)]);
            }
        }
    }

    private IReadOnlyList<LossNote> All() => File.Exists(file) ? OfficeJson.Read<LossNote[]>(File.ReadAllBytes(file)) : [];

    private void Save(LossNote[] notes)
    {
        using (FileStream fresh = new(file + ".new", FileMode.Create, FileAccess.Write))
        {
            fresh.Write(OfficeJson.Write(notes));
            fresh.Flush(flushToDisk: true);
        }

        File.Move(file + ".new", file, overwrite: true);
    }
}
