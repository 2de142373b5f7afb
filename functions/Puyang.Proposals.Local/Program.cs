using Puyang.Proposals.Local;
using Puyang.Proposals.Office;
using Puyang.Proposals.Office.Casework;
using Puyang.Proposals.Office.Links;
using Puyang.Proposals.Office.Setup;
using Puyang.Proposals.Office.Word;
using Puyang.Proposals.Walk;

bool isCommand = Commands.Are(args);
try
{
    if (isCommand)
    {
        return await Commands.Run(args);
    }

    return await OneMachine.Run(args);
}
catch (Exception problem) when (problem is StartException or SettingsException or PolicyException or TemplateException or MissingDataException
    or WalkException)
{
    Console.Error.WriteLine();
    Console.Error.WriteLine(problem.Message);
    return isCommand ? Commands.Failed : 1;
}
