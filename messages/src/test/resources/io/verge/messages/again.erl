%% Answers each line "Module Type hex" of a file with a line: the octets of the value that is in them, encoded again, or why
%% they hold none.
-module(again).
-export([main/1]).

main([In, Out]) ->
    {ok, Lines} = file:read_file(In),
    ok = file:write_file(Out, [[again(Line), $\n] || Line <- binary:split(Lines, <<"\n">>, [global, trim])]).

again(Line) ->
    [Module, Type, Hex] = binary:split(Line, <<" ">>, [global]),
    try
        Codec = binary_to_atom(Module),
        {ok, Value} = Codec:decode(binary_to_atom(Type), binary:decode_hex(Hex)),
        {ok, Octets} = Codec:encode(binary_to_atom(Type), Value),
        string:lowercase(binary:encode_hex(Octets))
    catch
        _:Reason -> io_lib:format("~0P", [Reason, 40])
    end.
