using Microsoft.AspNetCore.Http;
using Puyang.Proposals.CoHandling;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Forms;
using Puyang.Proposals.Office.Intake;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Reads the office's forms about letters that leave. 用印、寄送</summary>
internal sealed class LetterActs(Documents documents, Journal journal, CasePapers papers)
{
    /// <summary>The seal, with how all letters leave. Nothing is kept before all of it is as it should be.</summary>
    public async Task<Message?> Seal(PersonId by, TaskId task, Case proposal, Fields fields, List<Problem> problems)
    {
        problems.Demand(fields["confirm"] == "yes", new("请勾选“已打印、校对并用印”。", "confirm"));
        LetterWay? way = Enum.TryParse(fields["way"], out LetterWay chosen) && Enum.IsDefined(chosen) ? chosen : null;
        problems.Demand(way is not null, new(Refusal.LetterWayMissing.Text, "way"));
        List<(int Addressee, byte[] Content)> scans = [];
        foreach (IssuedLetter letter in proposal.Open(task) is SealTask seal ? proposal.Replies[seal.Round - 1].Letters : [])
        {
            string name = $"致{proposal.LetterName(proposal.Round, letter.Addressee)}的{Words.Document(proposal)}";
            if (fields.Files[$"scan{letter.Addressee}"] is not { Length: > 0 } file)
            {
                problems.Demand(way != LetterWay.Scan, new($"{name}还没有盖章扫描件，请上传 PDF。", $"scan{letter.Addressee}"));
            }
            else if (await WayActs.Pdf(file, problems) is { } scan)
            {
                scans.Add((letter.Addressee, scan));
            }
        }

        problems.Demand(way != LetterWay.Text || scans.Count == 0, Refusal.ScanNotSent.Text);
        return problems.Count > 0 ? null : new ConfirmSealed(fields.Message, by, task, await Kept(scans), way);
    }

    /// <summary>The seal of a letter of request, with how it leaves. The letter as it was made is kept with it.</summary>
    public async Task<Message?> SealRequest(PersonId by, TaskId task, Case proposal, Policy policy, Fields fields, List<Problem> problems)
    {
        problems.Demand(fields["confirm"] == "yes", new("请勾选“已打印、校对并用印”。", "confirm"));
        LetterWay? way = Enum.TryParse(fields["way"], out LetterWay chosen) && Enum.IsDefined(chosen) ? chosen : null;
        problems.Demand(way is not null, new(Refusal.LetterWayMissing.Text, "way"));
        byte[]? scan = fields.Files["scan"] is { Length: > 0 } file ? await WayActs.Pdf(file, problems) : null;
        problems.Demand(way != LetterWay.Scan || scan is not null, new(Refusal.ScanMissing.Text, "scan"));
        problems.Demand(way != LetterWay.Text || scan is null, new(Refusal.ScanNotSent.Text, "scan"));
        if (problems.Count > 0)
        {
            return null;
        }

        DocumentHash? made = null;
        if (proposal.Open(task) is RequestSealTask seal)
        {
            try
            {
                byte[] letter = await papers.Request(await journal.Load(proposal.Id), policy, proposal.RequestLetters[seal.Letter - 1]);
                made = await documents.Put(letter, FormRoom.WordType);
            }
            catch (Exception wrong) when (wrong is MissingDataException or TemplateException)
            {
                return problems.Because("会办征求函模板不能使用，请修改模板后再确认。");
            }
        }

        return new SealRequestLetter(
            fields.Message, by, task, way, scan is null ? null : await documents.Put(scan, "application/pdf"), made);
    }

    /// <summary>A letter on paper was posted or given to whoever carries it.</summary>
    public static Message? Posted(PersonId by, TaskId task, Fields fields, List<Problem> problems)
    {
        DateOnly? on = WayActs.Day(fields["on"]);
        problems.Demand(on is not null, new("请填写寄出日期。", "on"));
        bool isCarrier = Enum.TryParse(fields["carrier"], out Carriage carrier) && Enum.IsDefined(carrier);
        problems.Demand(isCarrier, new("请选择寄送方式：挂号信、EMS 或专人送交。", "carrier"));
        string number = fields["mailNumber"];
        problems.Demand(
            number.Length <= Limits.Name && (number.Length > 0 || (isCarrier && carrier == Carriage.Messenger)),
            new(Refusal.MailNumberMissing.Text, "mailNumber"));
        return problems.Count > 0 ? null : new RecordPosting(fields.Message, by, task, on!.Value, carrier, number);
    }

    /// <summary>A letter on paper was received: by whom, when, and the 回执 where there is one.</summary>
    public async Task<Message?> Received(PersonId by, TaskId task, Fields fields, List<Problem> problems)
    {
        DateOnly? on = WayActs.Day(fields["on"]);
        problems.Demand(on is not null, new("请填写送达日期。", "on"));
        problems.Demand(fields["signer"].Length is > 0 and <= Limits.Name, new("请写明签收人的姓名（1 至 60 字）。", "signer"));
        (byte[] Content, string Type)? proof = fields.Files["proof"] is { Length: > 0 } file ? await Proof(file, problems) : null;
        return problems.Count > 0 ? null : new RecordLetterReceipt(
            fields.Message, by, task, on!.Value, fields["signer"],
            proof is { } scan ? await documents.Put(scan.Content, scan.Type) : null);
    }

    private static async Task<(byte[] Content, string Type)?> Proof(IFormFile file, List<Problem> problems)
    {
        byte[] content = file.Length > EvidenceGate.MaxFile ? [] : (await Uploads.Read(file)).ToArray();
        if (EvidenceGate.Problem(content, file.Length, Told.Name(file.FileName)) is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        return (content, EvidenceGate.TypeOf(content)!);
    }

    private async Task<IReadOnlyList<SealedScan>> Kept(IEnumerable<(int Addressee, byte[] Content)> scans)
    {
        List<SealedScan> kept = [];
        foreach ((int addressee, byte[] content) in scans)
        {
            kept.Add(new SealedScan(addressee, await documents.Put(content, "application/pdf")));
        }

        return kept;
    }
}
