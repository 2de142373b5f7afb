using System.Text;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Puyang.Proposals.Intake;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Mail;

namespace Puyang.Proposals.Office.Intake;

/// <summary>Takes files in: registers what can be read, keeps what cannot with all its reasons and tells the office.</summary>
public sealed class IntakeDesk(
    Caseworker work, Documents documents, Bureaus bureaus, Storage storage, MailRoom mail, Settings settings, TimeProvider clock)
{
    internal const string ListWaits = "这是交办清单，要先由提案联络员核对：请在“收文登记”页打开“待核对的交办清单”，核对后登记；那里没有的，请在该页上传。";

    private BlobContainerClient Rejected => storage.Container("intake-rejected");

    /// <summary>Takes one file in.</summary>
    /// <param name="sentName">As the sender called it.</param>
    /// <param name="content">The whole file.</param>
    /// <param name="by">The clerk, or <see cref="PersonId.System"/> for what was dropped into the container.</param>
    public async Task<IntakeReport> Take(string sentName, ReadOnlyMemory<byte> content, PersonId by)
    {
        Policy policy = (await bureaus.Current()).Policy;
        return await Take(new SentFile(sentName, content), ProposalFile.Read(sentName, content, policy.Levels, policy.Unit.Name), by, policy);
    }

    /// <summary>Takes one file in that has been read already.</summary>
    internal async Task<IntakeReport> Take(SentFile file, ReadResult reading, PersonId by, Policy policy)
    {
        (string fileName, ReadOnlyMemory<byte> content) = (Told.Name(file.Name), file.Content);
        switch (reading)
        {
            case ProposalsRead read:
                DocumentHash source = await documents.Put(content, "application/octet-stream");
                List<IntakeResult> results = [];
                foreach (ReadProposal proposal in read.Proposals)
                {
                    results.Add(await Register(proposal, source, by));
                }

                string[] refused = [.. results.Where(result => result.Outcome == IntakeOutcome.Refused).Select(result => $"{result.Title}：{result.Problem}")];
                if (refused.Length > 0)
                {
                    await Reject(fileName, content, refused, by, policy, keepContent: true);
                }

                return new IntakeReport(fileName, results, []);
            case FileClassified classified:
                string[] advice = [$"文件标有“{classified.Mark}”。{classified.Advice}"];
                await Reject(fileName, content, advice, by, policy, keepContent: false);
                return new IntakeReport(fileName, [], advice);
            case FileRefused unreadable:
                IReadOnlyList<string> problems = Told.Reasons(unreadable.Problems);
                await Reject(fileName, content, problems, by, policy, keepContent: true);
                return new IntakeReport(fileName, [], problems);
            case ListFound:
                await Reject(fileName, content, [ListWaits], by, policy, keepContent: true);
                return new IntakeReport(fileName, [], [ListWaits]);
            case var unknown:
                throw new InvalidOperationException($"{unknown.GetType().Name} is no way to read a file.");
        }
    }

    /// <summary>Keeps a file with the reasons why it, or a part of it, was not taken, and tells the office.</summary>
    internal async Task Refuse(SentFile file, IReadOnlyList<string> reasons, PersonId by)
    {
        Policy policy = (await bureaus.Current()).Policy;
        bool isClassified = ProposalFile.Read(file.Name, file.Content, policy.Levels) is FileClassified;
        await Reject(Told.Name(file.Name), file.Content, Told.Reasons(reasons), by, policy, keepContent: !isClassified);
    }

    /// <summary>What was not taken, newest first.</summary>
    public async Task<IReadOnlyList<RejectedFile>> Rejections()
    {
        List<RejectedFile> files = [];
        await foreach (BlobItem item in Rejected.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, CancellationToken.None))
        {
            if (item.Name.EndsWith("/reasons.json", StringComparison.Ordinal))
            {
                BlobDownloadResult blob = await Rejected.GetBlobClient(item.Name).DownloadContentAsync();
                files.Add(OfficeJson.Read<RejectedFile>(blob.Content.ToMemory().Span));
            }
        }

        return [.. files.OrderByDescending(file => file.At)];
    }

    /// <summary>A refused file, to be read again; null where none is kept under this hash.</summary>
    internal async Task<SentFile?> Refused(DocumentHash hash) =>
        (await Rejections()).FirstOrDefault(file => file.Hash == hash && file.IsKept) is { } refused
            ? new SentFile(refused.FileName, (await Rejected.GetBlobClient($"{hash}/content").DownloadContentAsync()).Value.Content.ToMemory())
            : null;

    /// <summary>The case that has other content under the key of this proposal; null where there is none.</summary>
    internal async Task<Case?> Other(ReadProposal read)
    {
        DocumentHash content = Hashes.Of(OfficeJson.Write(read.Proposal));
        return await Handover(read.Proposal, content, content) is { Before: { Proposal: not null } known } && known.Content != content ? known : null;
    }

    /// <summary>Registers one proposal.</summary>
    /// <param name="id">Of the form that was sent; null for one made of what was read.</param>
    internal async Task<IntakeResult> Register(ReadProposal read, DocumentHash source, PersonId by, MessageId? id = null)
    {
        Policy policy = (await bureaus.Current()).Policy;
        string title = Letters.Wording.Designation(read.Proposal, policy);
        DocumentHash content = Hashes.Of(OfficeJson.Write(read.Proposal));
        Proposal plain = WithoutContacts(read.Proposal);
        DocumentHash earlier = Hashes.Of(OfficeJson.Write(plain));
        if (await Handover(read.Proposal, content, earlier) is not { } found)
        {
            return new IntakeResult(title, null, IntakeOutcome.Refused, Refusal.KeyTooLong.Text);
        }

        (CaseId key, Case before, CaseId? previous) = found;
        await documents.Put(Encoding.UTF8.GetBytes(read.Body), "text/plain; charset=utf-8");
        bool isOfEarlier = before.Content != content && (before.Content == earlier || before.Conflicts.Contains(earlier));
        (Proposal proposal, DocumentHash said) = isOfEarlier ? (plain, earlier) : (read.Proposal, content);

        // With the sender in it: a clerk who uploads what had been dropped says something new that is known already.
        RegisterProposal message = new(id ?? new MessageId($"register:{by}:{said}"), by, proposal with { Previous = previous }, said, source);
        Answer answer = await work.Advance(key, message);
        return answer.Refusal is { } refusal ? new IntakeResult(title, key, IntakeOutcome.Refused, refusal.Text)
            : before.Proposal is not { } known ? new IntakeResult(title, key, IntakeOutcome.Registered, null)
            : before.Content == said || RegisterProposal.IsKnown(before, proposal)
                ? new IntakeResult(title, key, IntakeOutcome.Known, isOfEarlier ? NotTakenOver : null)
            : new IntakeResult(title, key, IntakeOutcome.Conflict, before.Outcome == CaseOutcome.Returned
                ? $"同一案号已退回交办机关；再次交办的，交办日期应晚于上一次（{Chinese.Date(known.HandedOver)}），请核对。"
                : "同一案号已登记，而内容不同；原登记未作改动，请核对。");
    }

    private const string NotTakenOver = "联系方式和来文登记事项先前没有登记，这次也没有并入；需要的请在提案详情页补登。";

    // As releases read it that knew of names and mailboxes only: what they registered is known when it is handed in again.
    private static Proposal WithoutContacts(Proposal read) => read with
    {
        Proposers = [.. read.Proposers.Select(one => new Proposer(one.Name, one.IsOrganisation, one.Email))],
        Particulars = null,
    };

    // Which handover of a proposal this is. What was given back and comes again later is a new one, linked to the last; what has been read
    // before is known, whichever it was. The content is hashed without the link, or the same file would not be the same.
    private async Task<(CaseId Id, Case Before, CaseId? Previous)?> Handover(Proposal proposal, DocumentHash content, DocumentHash earlier)
    {
        Case? last = null;
        Case? real = null;
        for (int handover = 1; CaseKey.TryMake(proposal.Level, proposal.Term, proposal.Session, proposal.Number, handover) is { } id; handover++)
        {
            Case here = (await work.Load(id)).Case;
            if (here.Proposal is null)
            {
                // A void registration leaves its key free, also for the same file; what stood before it still counts.
                Case? before = last is { Outcome: CaseOutcome.Void } ? real : last;
                return before is { Outcome: not CaseOutcome.Returned } || before?.Proposal!.HandedOver >= proposal.HandedOver
                    ? (before.Id, before, null)
                    : (id, here, last?.Id);
            }

            if ((here.Content == content || here.Content == earlier) && here.Outcome != CaseOutcome.Void)
            {
                return (id, here, null);
            }

            last = here;
            real = here.Outcome == CaseOutcome.Void ? real : here;
        }

        return null;
    }

    /// <summary>Tells the office of every rejection that it has not been told of; what cannot be mailed now comes with the next round.</summary>
    public async Task TellOffice()
    {
        Policy policy = (await bureaus.Current()).Policy;
        foreach (RejectedFile untold in (await Rejections()).Where(file => !file.IsTold))
        {
            await Tell(untold, policy);
        }
    }

    /// <summary>A clerk has dealt with refused files.</summary>
    /// <param name="hashes">Which, by their hashes; null for all that are open.</param>
    public async Task Done(IReadOnlyCollection<string>? hashes)
    {
        foreach (RejectedFile file in (await Rejections()).Where(file => !file.IsDone && hashes?.Contains(file.Hash.Value) != false))
        {
            await Keep(file with { IsDone = true });
        }
    }

    /// <summary>Refuses what cannot even be read, for its name alone; told once, however often it is found.</summary>
    public async Task RefuseName(string sentName, string reason)
    {
        byte[] name = Encoding.UTF8.GetBytes(sentName);
        if (!await Rejected.GetBlobClient($"{Hashes.Of(name)}/reasons.json").ExistsAsync())
        {
            await Reject(Told.Name(sentName), name, [reason], PersonId.System, (await bureaus.Current()).Policy, keepContent: false);
        }
    }

    // The file first, the mail last: a mail server that is down loses nothing and holds nothing up.
    private async Task Reject(
        string fileName, ReadOnlyMemory<byte> content, IReadOnlyList<string> reasons, PersonId by, Policy policy, bool keepContent)
    {
        DocumentHash hash = Hashes.Of(content.Span);
        if (keepContent)
        {
            await Rejected.GetBlobClient($"{hash}/content").UploadAsync(BinaryData.FromBytes(content), overwrite: true);
        }

        RejectedFile rejected = new(fileName, hash, reasons, by, clock.GetUtcNow().ToOffset(policy.Unit.UtcOffset), keepContent, false);
        await Keep(rejected);
        try
        {
            await Tell(rejected, policy);
        }
        catch (MailRefusedException)
        {
            // The next round tries again.
        }
    }

    private async Task Tell(RejectedFile untold, Policy policy)
    {
        await mail.Send(Notice(untold, policy), policy, null);
        await Keep(untold with { IsTold = true });
    }

    private Task Keep(RejectedFile rejected) =>
        Rejected.GetBlobClient($"{rejected.Hash}/reasons.json").WriteJson(rejected);

    private OutgoingMail Notice(RejectedFile file, Policy policy) => new(
        $"rejected.{file.Hash.Value[..32]}",
        [policy.DeskRecipient()],
        $"文件未能登记：{file.FileName}",
        [$"收到的文件“{file.FileName}”未能登记，原因如下：", string.Join('\n', file.Reasons.Select(reason => "· " + reason)), policy.Unit.Name + policy.Desk.Name],
        new MailLink("打开收文页（需登录）", settings.At("/intake")),
        []);
}

/// <summary>What became of one file.</summary>
public sealed record IntakeReport(string FileName, IReadOnlyList<IntakeResult> Results, IReadOnlyList<string> Problems);

/// <summary>What became of one proposal in a file.</summary>
public sealed record IntakeResult(string Title, CaseId? Case, IntakeOutcome Outcome, string? Problem);

/// <summary>What intake did with a proposal.</summary>
public enum IntakeOutcome
{
    /// <summary>A new case.</summary>
    Registered,

    /// <summary>The same was there already.</summary>
    Known,

    /// <summary>Something else is there under the same key.</summary>
    Conflict,

    /// <summary>The rules refuse it.</summary>
    Refused,
}

/// <summary>A file that was not taken.</summary>
/// <param name="IsDone">True once a clerk has dealt with it; it stays for the retention time.</param>
/// <param name="IsTold">True once the office has a mail about it.</param>
/// <param name="IsKept">False for classified files, of which only name, hash and sender stay.</param>
public sealed record RejectedFile(
    string FileName, DocumentHash Hash, IReadOnlyList<string> Reasons, PersonId By, DateTimeOffset At, bool IsKept, bool IsTold, bool IsDone = false);
