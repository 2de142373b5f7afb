using Microsoft.AspNetCore.Http;
using Puyang.Proposals.Delivery;
using Puyang.Proposals.Issue;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Intake;

namespace Puyang.Proposals.Office.Pages;

/// <summary>Reads the office's forms about letters that leave. 用印、寄送</summary>
internal sealed class LetterActs(Documents documents)
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
