using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using Puyang.Proposals.Office.Letters;
using Puyang.Proposals.Office.Word;

namespace Puyang.Proposals.Office.Forms;

/// <summary>Every form there is.</summary>
public static class FormList
{
    /// <summary>In the order in which a proposal meets them.</summary>
    public static IReadOnlyList<Form> All { get; } =
    [
        HandoverSlip.HandoverForm, ReturnRequest.ReturnForm, ConsultationRecord.ConsultationForm, CoRequest.RequestForm, CoRequest.WorkingForm,
        LetterForms.CoOpinion,
        ApprovalSheet.ApprovalForm, LetterForms.ReplyLetter, LetterForms.ReplyDocument, FeedbackSheet.FeedbackForm, Envelope.EnvelopeForm,
        ExtensionRequest.ExtensionForm,
        ReminderNotice.ReminderForm, SummaryTable.SummaryForm, CommitmentRegister.CommitmentForm,
    ];

    /// <summary>The form with this id, or null.</summary>
    public static Form? Find(string id) => All.FirstOrDefault(form => form.Id == id);

    /// <summary>The reply, in the format that the policy wants.</summary>
    public static Form Reply(Policy policy) =>
        policy.Letter.IsDocument ? LetterForms.ReplyDocument : LetterForms.ReplyLetter;

    /// <summary>A reply with everything that the policy switches on: its template must have a place for it, or a signed letter could not be made.</summary>
    public static Letter FullReply(Policy policy) => new(
        policy.Unit.Name,
        policy.Letter.Number ? "1" : null,
        policy.Letter.ClassMark ? "A" : null,
        "1",
        "1",
        [new BodyParagraph(0, "", "1")],
        policy.Letter.Signature ? policy.Unit.Name : null,
        "1",
        policy.Letter.Contact,
        policy.Copies.Count > 0 ? "1" : null)
    {
        Signatory = policy.Letter.Signatory ? "1" : null,
        PrintedBy = policy.Letter.IsDocument ? "1" : null,
        PrintedOn = policy.Letter.IsDocument ? "1" : null,
    };

    /// <summary>The templates of a folder by form; a missing file is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> Read(string folder)
    {
        Dictionary<string, ReadOnlyMemory<byte>> templates = [];
        foreach (Form form in All.Where(form => File.Exists(Path.Combine(folder, form.File))))
        {
            templates[form.Id] = await File.ReadAllBytesAsync(Path.Combine(folder, form.File));
        }

        return templates;
    }

    /// <summary>Checks a folder's templates, and that the reply's has a place for all that the policy switches on.</summary>
    /// <exception cref="TemplateException">With every problem of every file.</exception>
    public static void Check(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> templates, Policy policy)
    {
        List<TemplateProblem> problems = [];
        foreach (Form form in All)
        {
            if (!templates.TryGetValue(form.Id, out ReadOnlyMemory<byte> file))
            {
                problems.Add(TemplateProblem.OfFile($"模板文件夹里没有“{form.Name}”的模板，请放回这个文件。") with { Part = form.File });
                continue;
            }

            try
            {
                Check(form, Compiled.Of(form, file), policy);
            }
            catch (TemplateException wrong)
            {
                problems.AddRange(wrong.Problems.Select(problem => problem with { Part = $"{form.File} {problem.Part}" }));
            }
            catch (MissingDataException lacking)
            {
                problems.AddRange(lacking.Missing.Select(missing => TemplateProblem.OfFile(missing) with { Part = form.File }));
            }
        }

        if (problems.Count > 0)
        {
            throw new TemplateException(problems);
        }
    }

    /// <summary>Checks that a template can be filled: with its sample, and the reply's with all that the policy switches on and with as little as it may.</summary>
    /// <exception cref="TemplateException">What it makes can't be shown.</exception>
    /// <exception cref="MissingDataException">It has no place for something.</exception>
    public static void Check(Form form, WordTemplate template, Policy policy)
    {
        byte[] sample = template.Preview(form.Sample);
        try
        {
            Sketch.Of(sample);
        }
        catch (Exception odd) when (odd is FormatException or ArgumentException or InvalidOperationException or OpenXmlPackageException or XmlException)
        {
            throw new TemplateException([TemplateProblem.Unreadable], odd);
        }

        if (form == Reply(policy) || form == LetterForms.CoOpinion)
        {
            Letter full = form == LetterForms.CoOpinion
                ? FullReply(policy) with { ClassMark = null, Copies = null, PrintedBy = null, PrintedOn = null }
                : FullReply(policy);
            template.Render(full);
            template.Render(full with { Number = null, ClassMark = null, Copies = null, ContactNote = null, Signature = null });
        }
    }
}
