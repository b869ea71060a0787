NAME problem
OBJSENSE
 MIN
ROWS
 N obj
 G AT_LEAST
 L AT_MOST
 E BALANCE(a,b)
 G RANGE
 N _FREE
 L EMPTY
COLUMNS
 x(1) obj 1
 x(1) AT_LEAST 1
 x(1) _FREE 1
 x(2) obj 0.5
 x(2) AT_LEAST 1
 x(2) AT_MOST 1
 x(2) BALANCE(a,b) 1
 fixed obj -1
 fixed RANGE 1
 below obj -0.1
 below BALANCE(a,b) -1
 _e5 obj 2
 _e5 RANGE 1
 _end obj -1
 _end AT_MOST 1
 _end _FREE 1
 empty obj 0
RHS
 RHS obj -1.5
 RHS AT_LEAST 1
 RHS AT_MOST 10
 RHS BALANCE(a,b) 4
 RHS RANGE -5
 RHS EMPTY 3
RANGES
 RANGE RANGE 10
BOUNDS
 FR BND x(2)
 FX BND fixed 2.5
 MI BND below
 UP BND below -1
 LO BND _e5 -3
 UP BND _end 7
 LO BND empty -2
 UP BND empty 8
ENDATA
